// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import type { JSX } from 'preact';
import type { Fold } from '#log/rows/row-list.ts';
import type { VerdictCache } from '#log/verdicts/verdict-cache.ts';
import { familyOf } from '#model/diagnosis/catalogue.ts';
import type { Language } from '#model/localized.ts';
import { Icon } from '#ui/icons.tsx';
import type { Messages } from '#ui/messages.ts';
import { confidenceKeys } from '#ui/words.ts';
import { FoldCount } from './fold-count.tsx';

interface WhyCellProps {
  /** The id of the close. */
  id: string;
  /** The similar closes that the row stands for; null for a single one. */
  fold: Fold | null;
  verdicts: VerdictCache;
  messages: Messages;
  language: Language;
}

/** The verdict in a few words; empty, and as large, until it is known. */
export function WhyCell({ id, fold, verdicts, messages, language }: WhyCellProps): JSX.Element {
  const known = verdicts.known(id);
  const count = fold && <FoldCount fold={fold} messages={messages} language={language} />;
  if (!known)
    return (
      <div role="gridcell" class="cell cell-why">
        <span class="why-text" />
        {count}
      </div>
    );
  const { verdict, tone } = known;
  const { confidence, headline } = verdict;
  return (
    <div
      role="gridcell"
      class={`cell cell-why is-${tone} is-${confidence}`}
      title={`${headline[language]} (${messages(confidenceKeys[confidence])})`}
    >
      <Icon name={familyOf(verdict)} />
      <span class="why-text">{headline[language]}</span>
      {count}
    </div>
  );
}
