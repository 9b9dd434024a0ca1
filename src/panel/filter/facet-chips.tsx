import type { JSX } from 'preact';
import { FACETS, type Facet } from '#log/filter/facets.ts';
import type { LogModel } from '#log/list.ts';
import type { PanelHost } from '#panel/env.ts';
import type { MessageKey } from '#ui/messages.ts';
import { formatNumber } from '#ui/words.ts';

const NAMES: Readonly<Record<Facet, { label: MessageKey; title: MessageKey }>> = {
  attention: { label: 'facetAttention', title: 'facetAttentionTitle' },
  unopened: { label: 'facetUnopened', title: 'facetUnopenedTitle' },
  page: { label: 'facetPage', title: 'facetPageTitle' },
  server: { label: 'facetServer', title: 'facetServerTitle' },
  lost: { label: 'facetLost', title: 'facetLostTitle' },
};

/** How many closes there are of what is asked for most; pressing one lists those alone, pressing it again all. */
export function FacetChips({ model, host }: { model: LogModel; host: PanelHost }): JSX.Element {
  const { messages, language } = host;
  const counts = model.facetCounts.value;
  return (
    <fieldset class="facets" aria-label={messages('facets')}>
      {FACETS.map((facet) => {
        const pressed = model.facet.value === facet;
        return (
          <button
            key={facet}
            type="button"
            class={`facet facet-${facet}`}
            aria-pressed={pressed}
            disabled={counts[facet] === 0 && !pressed}
            title={messages(NAMES[facet].title)}
            onClick={() => {
              model.facet.value = pressed ? null : facet;
            }}
          >
            {messages(NAMES[facet].label)} <span class="facet-count">{formatNumber(counts[facet], language)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
