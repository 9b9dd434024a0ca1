import type { JSX } from 'preact';
import type { ViewHost } from './env.ts';
import { useChoice } from './use-choice.ts';
import type { SiteRecording } from './use-recording.ts';

/**
 * Says that nothing is recorded, at all or on this site, and what to do about it. While it is recorded it says once what an
 * update records more, until that was dismissed; otherwise nothing.
 */
export function RecordingNote({ page, host }: { page: SiteRecording; host: ViewHost }): JSX.Element | null {
  const { messages, allowAccess } = host;
  const { site, recording, leftOutBy, barrier, isLetIn, turnOn } = page;
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
      return isLetIn ? note(messages('accessGiven')) : <UpdateNote host={host} />;
  }
}

function UpdateNote({ host: { messages, settings, openSettings } }: { host: ViewHost }) {
  if (!useChoice(settings, 'tellOfGoodbyes')) return null;
  const dismiss = () => settings.set('tellOfGoodbyes', false);
  const look = () => {
    dismiss();
    openSettings();
  };
  return (
    <div class="bar-note" role="status">
      <p>{messages('goodbyesNew')}</p>
      <button type="button" class="text-button" onClick={look}>
        {messages('settings')}
      </button>
      <button type="button" class="text-button" onClick={dismiss}>
        {messages('dismiss')}
      </button>
    </div>
  );
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
