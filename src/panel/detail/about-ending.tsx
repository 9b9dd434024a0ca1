import type { JSX } from 'preact';
import { adviceOn } from '#model/close-codes/advice-on.ts';
import { checksFor } from '#model/close-codes/checks-for.ts';
import { lookUp } from '#model/close-codes/look-up.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { CloseCodeSection, Sources } from '#panel/codes/close-code-section.tsx';
import type { PanelHost } from '#panel/env.ts';
import { describeEnding } from '#ui/ending.ts';
import type { MessageKey } from '#ui/messages.ts';
import { Fold } from './fold.tsx';

interface AboutEndingProps {
  connection: EndedConnection;
  /** The closes around it, itself among them. */
  around: readonly EndedConnection[];
  /** Whether it is all there to read at first: where the verdict is certain, nobody needs it. */
  isOpen: boolean;
  host: PanelHost;
}

const checkOfEnding = {
  blocked: 'blockedCheck',
  threw: 'threwCheck',
  left: 'leftCheck',
  unseen: 'unseenCheck',
} as const satisfies Record<string, MessageKey>;

/** What such an ending means in general, whatever connection it was: for a close code the status table. */
export function AboutEnding({ connection, around, isOpen, host }: AboutEndingProps): JSX.Element {
  const { messages, language } = host;
  const { end } = connection;
  const { code, meaning } = describeEnding(connection, messages, language);
  if (end.type !== 'closed')
    return (
      <Fold title={messages('aboutCode', code)} isOpen={isOpen}>
        <p class="meaning">{meaning}</p>
        <section class="section">
          <h3>{messages('entryChecks')}</h3>
          <p>{messages(checkOfEnding[end.type])}</p>
        </section>
      </Fold>
    );
  const entry = lookUp(end.code);
  return (
    <Fold title={messages('aboutCode', code)} isOpen={isOpen}>
      {entry.constant && (
        <p class="badges">
          <span class="badge badge-constant code">{entry.constant}</span>
        </p>
      )}
      <p class="meaning">{meaning}</p>
      <CloseCodeSection
        entry={entry}
        checks={checksFor(entry, connection, around)}
        messages={messages}
        language={language}
      />
      <Sources sources={adviceOn(entry).sources} messages={messages} />
    </Fold>
  );
}
