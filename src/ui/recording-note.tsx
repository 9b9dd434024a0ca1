import type { JSX } from 'preact';
import type { ViewHost } from './host.ts';
import { useRecording } from './use-recording.ts';

/** Says that nothing is recorded, at all or on this site, and turns it on again. Null while it is recorded. */
export function RecordingNote({ host }: { host: ViewHost }): JSX.Element | null {
  const { messages } = host;
  const { site, recording, leftOutBy, turnOn } = useRecording(host);
  if (recording && leftOutBy.length === 0) return null;
  const by = leftOutBy.filter((other) => other !== site).join(', ');
  const text = !recording
    ? messages('recordingOff')
    : by === ''
      ? messages('recordingOffHere', site)
      : messages('recordingOffBy', site, by);
  return (
    <div class="recording-note" role="status">
      <p>{text}</p>
      <button type="button" class="text-button" onClick={turnOn}>
        {leftOutBy.length === 0 ? messages('turnRecordingOn') : messages('recordHere', site)}
      </button>
    </div>
  );
}
