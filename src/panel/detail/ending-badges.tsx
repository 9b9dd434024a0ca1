import type { JSX } from 'preact';
import type { EndedConnection } from '#model/record/connection.ts';
import { endedCleanly } from '#model/record/ending.ts';
import { openFor } from '#ui/ending.ts';
import { Icon } from '#ui/icons.tsx';
import type { Messages } from '#ui/messages.ts';
import { formatDuration } from '#ui/times.ts';

interface EndingBadgesProps {
  connection: EndedConnection;
  /** The code's constant in the older CloseEvent table. */
  constant: string | null;
  messages: Messages;
}

/** The ending at a glance: clean or not, how long it was open, who closed it. */
export function EndingBadges({ connection, constant, messages }: EndingBadgesProps): JSX.Element {
  const { end, closeCall } = connection;
  const open = openFor(connection.opened?.at ?? null, end.at);
  const clean = endedCleanly(connection);
  return (
    <p class="badges">
      {end.type === 'closed' && (
        <span class={clean ? 'badge badge-clean' : 'badge badge-unclean'}>
          <Icon name={clean ? 'yes' : 'no'} />
          {messages(clean ? 'badgeClean' : 'badgeNotClean')}
        </span>
      )}
      {end.type !== 'threw' && (
        <span class={open === null ? 'badge badge-never' : 'badge'}>
          {open === null ? messages('neverOpened') : messages('badgeOpenFor', formatDuration(open, messages))}
        </span>
      )}
      {closeCall && (
        <span class="badge">
          {messages(closeCall.by === 'extension' ? 'badgeCloseCallOurs' : 'badgeCloseCall', closeCallText(closeCall))}
        </span>
      )}
      {connection.syntheticClose && <span class="badge badge-forged">{messages('madeByPage')}</span>}
      {constant && <span class="badge badge-constant code">{constant}</span>}
    </p>
  );
}

const closeCallText = ({ code, reason }: { code: number | null; reason: string | null }) =>
  `close(${[code, reason === null ? null : JSON.stringify(reason)].filter((part) => part !== null).join(', ')})`;
