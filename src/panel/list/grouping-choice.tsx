import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Grouping } from '#log/rows/group-rows.ts';
import type { MessageKey, Messages } from '#ui/messages.ts';

const NAMES: readonly (readonly [Grouping | null, MessageKey])[] = [
  [null, 'groupNone'],
  ['url', 'groupUrl'],
  ['host', 'groupHost'],
  ['code', 'groupCode'],
  ['cause', 'groupCause'],
];

/** What the closes of the list are grouped by. */
export function GroupingChoice({
  value,
  messages,
}: {
  value: Signal<Grouping | null>;
  messages: Messages;
}): JSX.Element {
  return (
    <select
      class="tool-select"
      aria-label={messages('groupBy')}
      title={messages('groupBy')}
      value={value.value ?? ''}
      onChange={({ currentTarget }) => {
        value.value = NAMES.find(([grouping]) => grouping === currentTarget.value)?.[0] ?? null;
      }}
    >
      {NAMES.map(([grouping, name]) => (
        <option key={name} value={grouping ?? ''}>
          {messages(name)}
        </option>
      ))}
    </select>
  );
}
