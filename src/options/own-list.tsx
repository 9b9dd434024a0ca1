import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Messages } from '#ui/messages.ts';

interface OwnListProps<Item> {
  messages: Messages;
  /** Id of the heading that names the list. */
  titleId: string;
  items: readonly Item[];
  /** How many there may be. */
  most: number;
  /** Tells them apart. */
  keyOf(item: Item): string;
  /** What buttons call an item. */
  nameOf(item: Item): string;
  /** What the button to add one says. */
  addLabel: string;
  /** Shows an item. */
  entry(item: Item): ComponentChildren;
  /** Edits an item, or a new one, beside the others. */
  form(edited: Item | null, others: readonly Item[], onSave: (item: Item) => void, onCancel: () => void): JSX.Element;
  /** Takes the items as they are to be, and the one that was deleted. */
  onChange(items: Item[], deleted?: Item): void;
  /** Further buttons. */
  children?: ComponentChildren;
}

/** A list of what a person says of services of their own, each of which can be edited in its place. */
export function OwnList<Item>({
  messages,
  titleId,
  items,
  most,
  keyOf,
  nameOf,
  addLabel,
  entry,
  form,
  onChange,
  children,
}: OwnListProps<Item>): JSX.Element {
  // The key of the item that is edited, empty for one that is being added.
  const open = useSignal<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const focusSoon = (find: () => HTMLElement | null | undefined) => requestAnimationFrame(() => find()?.focus());

  const close = () => {
    const place = items.findIndex((item) => keyOf(item) === open.value);
    open.value = null;
    focusSoon(() => list.current?.children[place]?.querySelector('button') ?? addButton.current);
  };
  const keep = (item: Item) => {
    const edited = open.value;
    onChange(edited === '' ? [...items, item] : items.map((known) => (keyOf(known) === edited ? item : known)));
    close();
  };
  const remove = (item: Item) => {
    onChange(
      items.filter((known) => known !== item),
      item,
    );
    focusSoon(() => addButton.current);
  };
  const button = (what: 'edit' | 'delete', item: Item, act: () => void) => (
    <button type="button" class="link-button" aria-label={`${messages(what)} ${nameOf(item)}`} onClick={act}>
      {messages(what)}
    </button>
  );

  return (
    <>
      {items.length === 0 ? (
        <p class="muted">{messages('ownNone')}</p>
      ) : (
        <ul ref={list} class="entries" aria-labelledby={titleId}>
          {items.map((item) =>
            keyOf(item) === open.value ? (
              <li key={keyOf(item)}>
                {form(
                  item,
                  items.filter((other) => other !== item),
                  keep,
                  close,
                )}
              </li>
            ) : (
              <li key={keyOf(item)} class="entry is-code">
                {entry(item)}
                <div class="entry-buttons">
                  {button('edit', item, () => {
                    open.value = keyOf(item);
                  })}
                  {button('delete', item, () => remove(item))}
                </div>
              </li>
            ),
          )}
        </ul>
      )}
      {open.value === '' && form(null, items, keep, close)}
      <div class="buttons">
        <button
          ref={addButton}
          type="button"
          class="text-button"
          disabled={open.value === '' || items.length >= most}
          onClick={() => {
            open.value = '';
          }}
        >
          {addLabel}
        </button>
        {children}
      </div>
    </>
  );
}
