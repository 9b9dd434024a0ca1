// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import type { JSX } from 'preact';
import type { EndedConnection } from '../model/connection.ts';
import type { Language } from '../model/localized.ts';
import { familyOf, toneOf } from './cause-family.ts';
import { confidenceKeys } from './confidence.ts';
import type { Messages } from './host.ts';
import { Icon } from './icons.tsx';
import type { VerdictBook } from './verdict-book.ts';

interface WhyCellProps {
  connection: EndedConnection;
  verdicts: VerdictBook;
  messages: Messages;
  language: Language;
}

/** The verdict in a few words; empty, and as large, until it is known. */
export function WhyCell({ connection, verdicts, messages, language }: WhyCellProps): JSX.Element {
  const verdict = verdicts.known(connection);
  if (!verdict) return <div role="gridcell" class="cell cell-why" />;
  const { confidence, headline } = verdict;
  return (
    <div
      role="gridcell"
      class={`cell cell-why is-${toneOf(connection, verdict)} is-${confidence}`}
      title={`${headline[language]} (${messages(confidenceKeys[confidence])})`}
    >
      <Icon name={familyOf(verdict)} />
      <span class="why-text">{headline[language]}</span>
    </div>
  );
}
