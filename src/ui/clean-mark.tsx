import type { JSX } from 'preact';
import type { EndedConnection } from '../model/connection.ts';
import { endedCleanly } from '../model/ending.ts';
import type { Messages } from './host.ts';
import { Icon } from './icons.tsx';

/** Whether a connection ended cleanly: by shape, word and colour. A page that went away, or none that watched, says neither. */
export function CleanMark({ connection, messages }: { connection: EndedConnection; messages: Messages }): JSX.Element {
  const { type } = connection.end;
  if (type === 'left' || type === 'unseen') return <span class="mark mark-none">–</span>;
  const clean = endedCleanly(connection);
  return (
    <span class={clean ? 'mark mark-yes' : 'mark mark-no'}>
      <Icon name={clean ? 'yes' : 'no'} />
      <span class="mark-word">{messages(clean ? 'yes' : 'no')}</span>
    </span>
  );
}
