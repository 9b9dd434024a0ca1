import type { JSX } from 'preact';
import { QUERY_KEYS } from '#log/filter/keys.ts';
import type { PanelHost } from '#panel/env.ts';
import { KEY_TEXTS } from './query-keys.ts';

/** The DOM id of the help, for the button that opens it. */
export const HELP_ID = 'filter-help';

/** How a query is written, with an example of every key. */
export function FilterHelp({ host: { messages } }: { host: PanelHost }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
    <section id={HELP_ID} popover="auto" class="filter-help" aria-label={messages('filterHelp')} tabIndex={0}>
      <h2>{messages('filterHelp')}</h2>
      <dl>
        <dt>
          <code>token expired</code>
        </dt>
        <dd>{messages('filterHelpWords')}</dd>
        <dt>
          <code>-word</code> <code>-clean:yes</code>
        </dt>
        <dd>{messages('filterHelpMinus')}</dd>
        <dt>
          <code>"going away"</code>
        </dt>
        <dd>{messages('filterHelpQuotes')}</dd>
        <dt>
          <code>/room-\d+/</code>
        </dt>
        <dd>{messages('filterHelpRegex')}</dd>
        {QUERY_KEYS.map((key) => [
          <dt key={key}>{KEY_TEXTS[key].examples.map((example) => [<code key={example}>{example}</code>, ' '])}</dt>,
          <dd key={`${key} text`}>{messages(KEY_TEXTS[key].label)}</dd>,
        ])}
      </dl>
      <p class="muted">{messages('keysHint')}</p>
    </section>
  );
}
