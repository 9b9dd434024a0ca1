import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Arrangement } from '#log/rows/row-maker.ts';
import type { MessageKey, Messages } from '#ui/messages.ts';

const NAMES: readonly (readonly [Arrangement, MessageKey])[] = [
  ['similar', 'groupSimilar'],
  [null, 'groupNone'],
  ['url', 'groupUrl'],
  ['host', 'groupHost'],
  ['code', 'groupCode'],
  ['cause', 'groupCause'],
];

/** How the rows of the list are arranged. */
export function GroupingChoice({ value, messages }: { value: Signal<Arrangement>; messages: Messages }): JSX.Element {
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
