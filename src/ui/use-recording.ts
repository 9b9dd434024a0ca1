import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { excludedBy, turnedOff, turnedOn } from '../model/recording.ts';
import type { ViewHost } from './host.ts';
import { useChoice } from './use-choice.ts';

/** Whether the page of a view's tab is recorded, and what a person can do about it. */
export interface SiteRecording {
  /** The host of the page; empty where it is no page of the web. */
  site: string;
  /** Whether anything is recorded at all. */
  recording: boolean;
  /** The sites left out of recording that cover the page; none when it is recorded. */
  leftOutBy: readonly string[];
  /** Records on the site again, and at all. */
  turnOn(): void;
  /** Leaves the site out of recording. */
  turnOff(): void;
}

export function useRecording({ settings, watchSite }: ViewHost): SiteRecording {
  const site = useSignal('');
  useEffect(
    () =>
      watchSite((host) => {
        site.value = host;
      }),
    [watchSite],
  );
  const choices = { recording: useChoice(settings, 'recording'), neverRecord: useChoice(settings, 'neverRecord') };
  const choose = (change: typeof turnedOn) => {
    // What could not be kept is taken back, and shows so.
    settings.choose(change(choices, site.value)).catch(() => {});
  };
  return {
    site: site.value,
    recording: choices.recording,
    leftOutBy: excludedBy(choices.neverRecord, site.value),
    turnOn: () => choose(turnedOn),
    turnOff: () => choose(turnedOff),
  };
}
