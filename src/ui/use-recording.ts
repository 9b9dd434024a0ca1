import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Barrier } from '#model/settings/host-access.ts';
import { excludedBy, turnedOff, turnedOn } from '#model/settings/recording.ts';
import type { ViewHost } from './env.ts';
import { useChoice } from './use-choice.ts';

/** Whether the page of a view's tab is recorded, and what a person can do about it. */
export interface SiteRecording {
  /** The host of the page; empty where it is no page of the web, null until the browser has said. */
  site: string | null;
  /** Whether anything is recorded at all. */
  recording: boolean;
  /** The sites left out of recording that cover the page; none when it is recorded. */
  leftOutBy: readonly string[];
  /** What keeps the extension out of the page, null when nothing does. */
  barrier: Barrier | null;
  /** Whether it has been let in since the page was loaded, which the page does not know. */
  isLetIn: boolean;
  /** Whether the page is recorded. */
  isRecorded: boolean;
  /** Records on the site again, and at all. */
  turnOn(): void;
  /** Leaves the site out of recording. */
  turnOff(): void;
}

export function useRecording({ settings, watchSite, watchBarrier }: ViewHost): SiteRecording {
  const site = useSignal<string | null>(null);
  const barrier = useSignal<Barrier | null>(null);
  const isLetIn = useSignal(false);
  useEffect(
    () =>
      watchSite((host) => {
        site.value = host;
      }),
    [watchSite],
  );
  useEffect(
    () =>
      watchBarrier((now, isNewPage) => {
        isLetIn.value = now === null && !isNewPage && (isLetIn.value || barrier.value !== null);
        barrier.value = now;
      }),
    [watchBarrier],
  );
  const recording = useChoice(settings, 'recording');
  const neverRecord = useChoice(settings, 'neverRecord');
  const leftOutBy = excludedBy(neverRecord, site.value ?? '');
  const choose = (change: typeof turnedOn) => {
    // What could not be kept is taken back, and shows so.
    settings.choose(change({ recording, neverRecord }, site.value ?? '')).catch(() => {});
  };
  return {
    site: site.value,
    recording,
    leftOutBy,
    barrier: barrier.value,
    isLetIn: isLetIn.value,
    isRecorded: recording && leftOutBy.length === 0 && barrier.value === null,
    turnOn: () => choose(turnedOn),
    turnOff: () => choose(turnedOff),
  };
}
