import type { JSX } from 'preact';
import type { ViewHost } from './env.ts';
import { useRecording } from './use-recording.ts';

/** Says that nothing is recorded, at all or on this site, and what to do about it. Null while it is recorded. */
export function RecordingNote({ host }: { host: ViewHost }): JSX.Element | null {
  const { messages, allowAccess } = host;
  const { site, recording, leftOutBy, barrier, isLetIn, turnOn } = useRecording(host);
  const here = site ?? '';
  const by = leftOutBy.filter((other) => other !== site).join(', ');
  if (!recording) return note(messages('recordingOff'), messages('turnRecordingOn'), turnOn);
  if (leftOutBy.length > 0) {
    const text = by === '' ? messages('recordingOffHere', here) : messages('recordingOffBy', here, by);
    return note(text, messages('recordHere', here), turnOn);
  }
  switch (barrier) {
    case 'site':
      return note(messages('accessNone'), messages('accessAllow'), () => allowAccess(barrier));
    case 'files':
      return note(messages('accessNoFiles'), messages('accessHow'), () => allowAccess(barrier));
    case 'hidden':
      return note(messages('accessHidden'), messages('accessHow'), () => allowAccess(barrier));
    case 'browser':
      return note(messages('accessBrowser'));
    case null:
      return isLetIn ? note(messages('accessGiven')) : null;
  }
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
