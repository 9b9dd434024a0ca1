import type { JSX } from 'preact';
import type { ViewHost } from '#ui/env.ts';
import { Icon } from '#ui/icons.tsx';
import type { SiteRecording } from '#ui/use-recording.ts';

/** Leaves the page's site out of recording and takes it in again, where the page is one that can be recorded. */
export function RecordButton({ page, host }: { page: SiteRecording; host: ViewHost }): JSX.Element {
  const { messages } = host;
  const { site, recording, leftOutBy, isRecorded, turnOn, turnOff } = page;
  const isOn = recording && leftOutBy.length === 0;
  const text = isOn
    ? messages('recordStop', site ?? '')
    : recording
      ? messages('recordHere', site ?? '')
      : messages('turnRecordingOn');
  return (
    <button
      type="button"
      class="icon-button record-button"
      aria-pressed={isRecorded}
      title={text}
      disabled={isOn && !site}
      onClick={isOn ? turnOff : turnOn}
    >
      <Icon name="record" />
      <span class="hidden">{messages('record')}</span>
    </button>
  );
}
