import type { JSX } from 'preact';
import type { CloseSummary } from '#log/columns/summary.ts';
import { Icon } from './icons.tsx';
import type { Messages } from './messages.ts';

/**
 * Whether a connection ended cleanly: by shape, word and colour. A page that went away says neither, nor does a
 * connection that no page saw and that nothing is known against.
 */
export function CleanMark({
  close: { end, clean },
  messages,
}: {
  close: CloseSummary;
  messages: Messages;
}): JSX.Element {
  const { type } = end;
  if (type === 'left' || (type === 'unseen' && clean)) return <span class="mark mark-none">–</span>;
  return (
    <span class={clean ? 'mark mark-yes' : 'mark mark-no'}>
      <Icon name={clean ? 'yes' : 'no'} />
      <span class="mark-word">{messages(clean ? 'yes' : 'no')}</span>
    </span>
  );
}
