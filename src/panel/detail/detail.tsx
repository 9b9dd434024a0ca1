import { useSignal } from '@preact/signals';
import type { JSX, Ref } from 'preact';
import { useRef } from 'preact/hooks';
import type { VerdictCache } from '#log/verdicts/verdict-cache.ts';
import { adviceOn } from '#model/close-codes/advice-on.ts';
import { checksFor } from '#model/close-codes/checks-for.ts';
import { lookUp } from '#model/close-codes/look-up.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { CloseCodeSection, Sources } from '#panel/codes/close-code-section.tsx';
import type { PanelHost } from '#panel/env.ts';
import { describeEnding } from '#ui/ending.ts';
import { Icon } from '#ui/icons.tsx';
import type { MessageKey } from '#ui/messages.ts';
import { CopyButton } from './copy-button.tsx';
import { EndingBadges } from './ending-badges.tsx';
import { Facts } from './facts.tsx';
import { RawRecord } from './raw-record.tsx';
import { ServiceSection } from './service-section.tsx';
import { Stacks } from './stacks.tsx';
import { VerdictSection } from './verdict-section.tsx';

interface DetailProps {
  connection: EndedConnection;
  /** The closes around it, itself among them. */
  around: readonly EndedConnection[];
  verdicts: VerdictCache;
  host: PanelHost;
  paneRef: Ref<HTMLElement>;
  onClose(): void;
}

const checkOfEnding = {
  blocked: 'blockedCheck',
  threw: 'threwCheck',
  left: 'leftCheck',
  unseen: 'unseenCheck',
} as const satisfies Record<string, MessageKey>;

/** Everything known of one close, in the order in which it answers why: verdict, meaning, service, facts, stacks. */
export function Detail({ connection, around, verdicts, host, paneRef, onClose }: DetailProps): JSX.Element {
  const { messages, language, openResource } = host;
  const speech = { messages, language };
  const body = useRef<HTMLDivElement>(null);
  const cited = useSignal<Evidence | null>(null);
  const { end, syntheticClose } = connection;
  const { code, name, meaning, reason } = describeEnding(connection, messages, language);
  const entry = end.type === 'closed' ? lookUp(end.code) : null;
  const judgement = verdicts.now(connection);
  const service = verdicts.service(connection);

  const field = cited.value?.field ?? null;
  const cite = (line: Evidence) => {
    cited.value = line;
    body.current?.querySelector(`[data-field="${line.field}"]`)?.scrollIntoView({ block: 'center' });
  };

  return (
    <aside ref={paneRef} class="detail" tabIndex={-1} aria-label={messages('detailLabel', `${code} ${name}`)}>
      <header class="detail-head">
        <h2>
          <span class="code">{code}</span> <span>{name}</span>
        </h2>
        <CopyButton connection={connection} verdict={judgement?.verdict ?? null} host={host} />
        <button type="button" class="icon-button" title={messages('closeDetail')} onClick={onClose}>
          <Icon name="dismiss" />
          <span class="hidden">{messages('closeDetail')}</span>
        </button>
      </header>
      <div ref={body} class="detail-body">
        {judgement && <VerdictSection judgement={judgement} cited={cited.value} onCite={cite} {...speech} />}
        <section class="section">
          <h3>{messages('columnMeaning')}</h3>
          <EndingBadges connection={connection} constant={entry?.constant ?? null} messages={messages} />
          {syntheticClose && <p class="note">{messages('madeByPageMeaning', String(syntheticClose.code))}</p>}
          {reason !== '' && (
            <blockquote class="reason" title={messages('columnReason')}>
              <bdi>{reason}</bdi>
            </blockquote>
          )}
          <p class="meaning">{entry ? entry.meaning[language] : meaning}</p>
        </section>
        {entry && <CloseCodeSection entry={entry} checks={checksFor(entry, connection, around)} {...speech} />}
        {end.type !== 'closed' && (
          <section class="section">
            <h3>{messages('entryChecks')}</h3>
            <p>{messages(checkOfEnding[end.type])}</p>
          </section>
        )}
        {service && <ServiceSection match={service} {...speech} />}
        <Facts connection={connection} around={around} cited={field} host={host} />
        <Stacks connection={connection} cited={field} messages={messages} openResource={openResource} />
        <RawRecord connection={connection} messages={messages} />
        {entry && <Sources sources={adviceOn(entry).sources} messages={messages} />}
      </div>
    </aside>
  );
}
