import type { JSX } from 'preact';
import type { LiveWarning } from '#model/live/warnings.ts';
import type { Connection } from '#model/record/connection.ts';
import type { PanelHost } from '#panel/env.ts';
import { UrlText } from '#panel/list/texts.tsx';
import { Icon } from '#ui/icons.tsx';
import { formatDuration } from '#ui/times.ts';
import { counted, formatNumber, frameName } from '#ui/words.ts';

interface LiveRowProps {
  connection: Connection;
  now: number;
  /** What may end it soon, the most pressing first. */
  warnings: readonly LiveWarning[];
  host: PanelHost;
  onClose(): void;
}

/** A connection that is open. */
export function LiveRow({ connection, now, warnings, host, onClose }: LiveRowProps): JSX.Element {
  const { messages, language } = host;
  const { url, api, opened, closeCall, activity, sender, createdAt } = connection;
  const { sent, received } = activity;
  const [first] = warnings;
  const age = (since: number) => {
    const seconds = Math.max(0, Math.round((now - since) / 1_000));
    return seconds < 60 ? messages('durationSeconds', String(seconds)) : formatDuration(seconds * 1_000, messages);
  };
  const traffic = ({ count, size }: typeof sent) =>
    count === 0
      ? messages('none')
      : messages(
          'listed',
          counted(messages, language, count, 'messagesOne', 'messagesMany'),
          messages('bytes', formatNumber(size, language)),
        );
  const whyNot = api === 'WebSocketStream' ? 'liveNoStream' : closeCall?.threw === null ? 'liveClosing' : null;
  return (
    <tr>
      <td class="live-url">
        <UrlText url={url} />
        {first && (
          <span class="live-warning" title={warnings.map(({ text }) => text[language]).join('\n')}>
            <Icon name="warning" />
            {first.text[language]}
          </span>
        )}
      </td>
      <td>{opened ? age(opened.at) : messages('liveConnecting', age(createdAt))}</td>
      <td class="live-silent">{opened && age(Math.max(opened.at, sent.lastAt ?? 0, received.lastAt ?? 0))}</td>
      <td class="live-traffic">{traffic(sent)}</td>
      <td class="live-traffic">{traffic(received)}</td>
      <td class="live-frame" title={sender.url}>
        {frameName(sender, messages)}
      </td>
      <td class="live-act">
        <button
          type="button"
          class="tool-button"
          disabled={whyNot !== null}
          title={messages(whyNot ?? 'liveCloseTitle')}
          onClick={onClose}
        >
          {messages('liveClose')}
        </button>
      </td>
    </tr>
  );
}
