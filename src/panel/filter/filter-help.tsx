import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { QUERY_KEYS } from '#log/filter/keys.ts';
import type { PanelHost } from '#panel/env.ts';
import { Icon } from '#ui/icons.tsx';
import type { MessageKey } from '#ui/messages.ts';
import { KEY_TEXTS } from './query-keys.ts';

/** The DOM id of the help, for the button that shows it. */
export const HELP_ID = 'filter-help';

const WORDS: readonly { examples: readonly string[]; label: MessageKey }[] = [
  { examples: ['token expired'], label: 'filterHelpWords' },
  { examples: ['-expired', '-clean:yes'], label: 'filterHelpMinus' },
  { examples: ['"going away"'], label: 'filterHelpQuotes' },
  { examples: ['/room-\\d+/'], label: 'filterHelpRegex' },
];

interface FilterHelpProps {
  /** The query; pressing an example puts it there. */
  text: Signal<string>;
  host: PanelHost;
  onHide(): void;
}

/** How a query is written, with examples of every key. It stands above the list, which shows what they do. */
export function FilterHelp({ text, host: { messages }, onHide }: FilterHelpProps): JSX.Element {
  return (
    <section id={HELP_ID} class="filter-help" aria-label={messages('filterHelp')}>
      <button type="button" class="icon-button filter-help-hide" title={messages('filterHelpHide')} onClick={onHide}>
        <Icon name="dismiss" />
        <span class="hidden">{messages('filterHelpHide')}</span>
      </button>
      <dl>
        {[...WORDS, ...QUERY_KEYS.map((key) => KEY_TEXTS[key])].map(({ examples, label }) => [
          <dt key={label}>
            {examples.map((example) => (
              <button
                key={example}
                type="button"
                class="filter-example"
                onClick={() => {
                  text.value = example;
                }}
              >
                {example}
              </button>
            ))}
          </dt>,
          <dd key={`${label} text`}>{messages(label)}</dd>,
        ])}
      </dl>
      <p class="muted">{messages('keysHint')}</p>
    </section>
  );
}
