import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { HIDEABLE_COLUMNS, type HideableColumn } from '#model/settings/list-columns.ts';
import type { PanelHost } from '#panel/env.ts';
import { Icon } from '#ui/icons.tsx';
import { useChoice } from '#ui/use-choice.ts';
import type { ColumnSizer } from './column-sizer.ts';
import { COLUMNS } from './columns.tsx';

interface ColumnMenuProps {
  /** Where it was asked for, in CSS pixels of the window. */
  at: { x: number; y: number };
  host: PanelHost;
  sizer: ColumnSizer;
  onClose(): void;
}

/** Which columns the list shows. */
export function ColumnMenu({ at, host: { messages, settings }, sizer, onClose }: ColumnMenuProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const hidden = useChoice(settings, 'hiddenColumns');

  useLayoutEffect(() => {
    const { current } = menu;
    if (!current) return;
    // In the top layer nothing clips it, and a press outside closes it.
    current.showPopover();
    const { offsetWidth, offsetHeight } = current;
    current.style.left = `${Math.max(0, Math.min(at.x, innerWidth - offsetWidth - 2))}px`;
    current.style.top = `${Math.max(0, Math.min(at.y, innerHeight - offsetHeight - 2))}px`;
    current.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = placeFor(event.key, at, items.length);
    event.stopPropagation();
    if (event.key === 'Tab' || event.key === 'Escape') menu.current?.hidePopover();
    else if (to !== null) items[to]?.focus();
    else return;
    event.preventDefault();
  };
  const toggle = (name: HideableColumn) => {
    settings.set('hiddenColumns', hidden.includes(name) ? hidden.filter((other) => other !== name) : [...hidden, name]);
  };
  const reset = () => {
    void settings.choose({ hiddenColumns: [], columnWidths: {} }).catch(sizer.reset);
    menu.current?.hidePopover();
  };

  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      class="menu"
      aria-label={messages('columns')}
      onKeyDown={onKeyDown}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      {COLUMNS.map(({ name, label }) => {
        const hideable = HIDEABLE_COLUMNS.find((each) => each === name);
        if (!hideable) return null;
        const shown = !hidden.includes(hideable);
        const hasRoom = !shown || document.querySelector(`.head-row .cell-${name}`)?.clientWidth !== 0;
        return (
          <button
            key={name}
            type="button"
            role="menuitemcheckbox"
            tabIndex={-1}
            class="menu-item"
            aria-checked={shown}
            onClick={() => toggle(hideable)}
          >
            {shown ? <Icon name="yes" /> : <span class="icon" />}
            {messages(label)}
            {!hasRoom && <span class="muted">{messages('columnNoRoom')}</span>}
          </button>
        );
      })}
      <hr />
      <button type="button" role="menuitem" tabIndex={-1} class="menu-item" onClick={reset}>
        <span class="icon" />
        {messages('columnsReset')}
      </button>
    </div>
  );
}

function placeFor(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % length;
    case 'ArrowUp':
      return (at - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
