import type { JSX } from 'preact';
import type { EndedConnection } from '#model/record/connection.ts';
import { endedCleanly } from '#model/record/ending.ts';
import { Icon } from '#ui/icons.tsx';
import type { Messages } from '#ui/messages.ts';

/** The ending at a glance: whether the closing handshake was finished, and who called `close()`. */
export function EndingBadges({
  connection,
  messages,
}: {
  connection: EndedConnection;
  messages: Messages;
}): JSX.Element {
  const { end, closeCall } = connection;
  const clean = endedCleanly(connection);
  return (
    <p class="badges">
      {end.type === 'closed' && (
        <span class={clean ? 'badge badge-clean' : 'badge badge-unclean'}>
          <Icon name={clean ? 'yes' : 'no'} />
          {messages(clean ? 'badgeClean' : 'badgeNotClean')}
        </span>
      )}
      {closeCall && (
        <span class="badge">
          {messages(closeCall.by === 'extension' ? 'badgeCloseCallOurs' : 'badgeCloseCall', closeCallText(closeCall))}
        </span>
      )}
      {connection.syntheticClose && <span class="badge badge-forged">{messages('madeByPage')}</span>}
    </p>
  );
}

const closeCallText = ({ code, reason }: { code: number | null; reason: string | null }) =>
  `close(${[code, reason === null ? null : JSON.stringify(reason)].filter((part) => part !== null).join(', ')})`;
