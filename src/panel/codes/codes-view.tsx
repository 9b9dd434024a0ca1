import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Service } from '#model/services/service.ts';
import type { PanelHost } from '#panel/env.ts';
import { Icon } from '#ui/icons.tsx';
import type { Messages } from '#ui/messages.ts';
import { counted } from '#ui/words.ts';
import { CodeMeaningPane } from './code-meaning-pane.tsx';
import { CodeOption, codeOptionId } from './code-option.tsx';
import { createCodeSearch } from './code-search.ts';

interface CodesViewProps {
  host: Pick<PanelHost, 'messages' | 'language'>;
  /** Services the person has added. */
  own: readonly Service[];
  onClose(): void;
}

/** Looks up any close code, without a connection and without the net. */
export function CodesView({ host: { messages, language }, own, onClose }: CodesViewProps): JSX.Element {
  const query = useSignal('');
  const chosen = useSignal<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const search = useMemo(() => createCodeSearch(own), [own]);
  const meanings = useMemo(() => search.find(query.value), [search, query.value]);
  const at = Math.max(
    0,
    meanings.findIndex(({ id }) => id === chosen.value),
  );
  const selected = meanings[at];

  useEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => {
    if (selected) document.getElementById(codeOptionId(selected))?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const move = (to: number) => {
    chosen.value = meanings[Math.min(meanings.length - 1, Math.max(0, to))]?.id ?? null;
  };
  const onListKey = (event: KeyboardEvent) => {
    const to = placeFor(event.key, at, meanings.length);
    if (to === null) return;
    move(to);
    event.preventDefault();
  };
  const onFieldKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') list.current?.focus();
    else if (event.key === 'Escape' && query.value !== '') query.value = '';
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    onClose();
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of whatever in it has focus
    <div class="codes" onKeyDown={onKeyDown}>
      <header class="toolbar">
        <h1 class="hidden">{messages('codesTitle')}</h1>
        <button type="button" class="tool-button" title={messages('codesBackTitle')} onClick={onClose}>
          <Icon name="back" />
          <span>{messages('codesBack')}</span>
        </button>
        <span class="divider" />
        <div class="filter filter-lookup">
          <input
            ref={field}
            type="search"
            value={query.value}
            placeholder={messages('codesPlaceholder')}
            aria-label={messages('codesLabel')}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => {
              query.value = event.currentTarget.value;
              chosen.value = null;
            }}
            onKeyDown={onFieldKey}
          />
        </div>
        <span class="spring" />
        <span role="status" class="codes-count">
          {counted(messages, language, meanings.length, 'meaningsOne', 'meaningsMany')}
        </span>
      </header>
      <main class="panel-body">
        <div
          ref={list}
          class="codes-list"
          role="listbox"
          tabIndex={0}
          aria-label={messages('codesList')}
          aria-activedescendant={selected && codeOptionId(selected)}
          onKeyDown={onListKey}
        >
          {meanings.map((meaning) => (
            <CodeOption
              key={meaning.id}
              meaning={meaning}
              selected={meaning === selected}
              messages={messages}
              language={language}
              onSelect={() => {
                chosen.value = meaning.id;
              }}
            />
          ))}
          {!selected && <Nothing messages={messages} />}
        </div>
        {selected && <CodeMeaningPane key={selected.id} meaning={selected} messages={messages} language={language} />}
      </main>
    </div>
  );
}

function Nothing({ messages }: { messages: Messages }) {
  return (
    <div class="blank">
      <h2>{messages('codesNone')}</h2>
      <p>{messages('codesNoneText')}</p>
    </div>
  );
}

function placeFor(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + 10;
    case 'PageUp':
      return at - 10;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
