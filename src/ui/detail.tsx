import type { JSX, Ref } from 'preact';
import { lookUp } from '../model/close-codes/look-up.ts';
import type { EndedConnection } from '../model/connection.ts';
import { endedCleanly } from '../model/ending.ts';
import type { Language } from '../model/localized.ts';
import type { OwnCode } from '../model/services/own-code.ts';
import { CloseCodeSection, Sources } from './close-code-section.tsx';
import { formatDuration } from './duration.ts';
import { describeEnding, madeByPage, openFor } from './ending.ts';
import { Facts } from './facts.tsx';
import type { MessageKey, Messages } from './host.ts';
import { Icon } from './icons.tsx';
import { VerdictSection } from './verdict-section.tsx';

interface DetailProps {
  connection: EndedConnection;
  /** Every recorded close of the tab. */
  closes: readonly EndedConnection[];
  ownCodes: readonly OwnCode[];
  messages: Messages;
  language: Language;
  paneRef: Ref<HTMLElement>;
  onClose(): void;
}

const checksFor = {
  blocked: 'blockedCheck',
  threw: 'threwCheck',
  left: 'leftCheck',
  unseen: 'unseenCheck',
} as const satisfies Record<string, MessageKey>;

/** Everything known of one close. */
export function Detail({
  connection,
  closes,
  ownCodes,
  messages,
  language,
  paneRef,
  onClose,
}: DetailProps): JSX.Element {
  const { end, syntheticClose } = connection;
  const { code, name, meaning, reason } = describeEnding(connection, messages, language);
  const entry = end.type === 'closed' ? lookUp(end.code) : null;
  return (
    <aside ref={paneRef} class="detail" tabIndex={-1} aria-label={messages('detailLabel', `${code} ${name}`)}>
      <header class="detail-head">
        <h2>
          <span class="code">{code}</span> <span>{name}</span>
        </h2>
        <button type="button" class="icon-button" title={messages('closeDetail')} onClick={onClose}>
          <Icon name="dismiss" />
          <span class="hidden">{messages('closeDetail')}</span>
        </button>
      </header>
      <div class="detail-body">
        <Badges connection={connection} constant={entry?.constant ?? null} messages={messages} />
        {syntheticClose && <p class="note">{messages('madeByPageMeaning', String(syntheticClose.code))}</p>}
        {reason !== '' && (
          <blockquote class="reason" title={messages('columnReason')}>
            <bdi>{reason}</bdi>
          </blockquote>
        )}
        <VerdictSection
          connection={connection}
          closes={closes}
          ownCodes={ownCodes}
          messages={messages}
          language={language}
        />
        {entry && <CloseCodeSection entry={entry} messages={messages} language={language} />}
        {end.type !== 'closed' && (
          <section class="section">
            <p class="meaning">{meaning}</p>
            <h3>{messages('entryChecks')}</h3>
            <p>{messages(checksFor[end.type])}</p>
          </section>
        )}
        <Facts connection={connection} messages={messages} language={language} />
        {entry && <Sources entry={entry} messages={messages} />}
      </div>
    </aside>
  );
}

interface BadgesProps {
  connection: EndedConnection;
  constant: string | null;
  messages: Messages;
}

function Badges({ connection, constant, messages }: BadgesProps) {
  const { end, closeCall } = connection;
  const open = openFor(connection);
  const clean = endedCleanly(connection);
  return (
    <p class="badges">
      {end.type === 'closed' && (
        <span class={clean ? 'badge badge-clean' : 'badge badge-unclean'}>
          <Icon name={clean ? 'yes' : 'no'} />
          {messages(clean ? 'badgeClean' : 'badgeNotClean')}
        </span>
      )}
      {end.type !== 'threw' && (
        <span class={open === null ? 'badge badge-never' : 'badge'}>
          {open === null ? messages('neverOpened') : messages('badgeOpenFor', formatDuration(open, messages))}
        </span>
      )}
      {closeCall && <span class="badge">{messages('badgeCloseCall', closeCallText(closeCall))}</span>}
      {madeByPage(connection) && <span class="badge badge-forged">{messages('madeByPage')}</span>}
      {constant && <span class="badge badge-constant code">{constant}</span>}
    </p>
  );
}

const closeCallText = ({ code, reason }: { code: number | null; reason: string | null }) =>
  `close(${[code, reason === null ? null : JSON.stringify(reason)].filter((part) => part !== null).join(', ')})`;
