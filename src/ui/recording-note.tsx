import type { JSX } from 'preact';
import type { ViewHost } from './env.ts';
import { useRecording } from './use-recording.ts';

/** Says that nothing is recorded, at all or on this site, and what to do about it. Null while it is recorded. */
export function RecordingNote({ host }: { host: ViewHost }): JSX.Element | null {
  const { messages, allowAccess } = host;
  const { site, recording, leftOutBy, barrier, isLetIn, turnOn } = useRecording(host);
  const by = leftOutBy.filter((other) => other !== site).join(', ');
  if (!recording) return note(messages('recordingOff'), messages('turnRecordingOn'), turnOn);
  if (leftOutBy.length > 0) {
    const text = by === '' ? messages('recordingOffHere', site) : messages('recordingOffBy', site, by);
    return note(text, messages('recordHere', site), turnOn);
  }
  if (barrier === 'site') return note(messages('accessNone'), messages('accessAllow'), () => allowAccess(barrier));
  if (barrier) return note(messages('accessNoFiles'), messages('accessHow'), () => allowAccess(barrier));
  return isLetIn ? note(messages('accessGiven')) : null;
}

function note(text: string, button?: string, onClick?: () => void): JSX.Element {
  return (
    <div class="bar-note recording-note" role="status">
      <p>{text}</p>
      {button && (
        <button type="button" class="text-button" onClick={onClick}>
          {button}
        </button>
      )}
    </div>
  );
}
