import { signal, useSignal } from '@preact/signals';
import type { JSX, Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LiveFeed } from '#log/live.ts';
import type { VerdictCache } from '#log/verdicts/verdict-cache.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { PanelHost } from '#panel/env.ts';
import { describeEnding } from '#ui/ending.ts';
import { Icon } from '#ui/icons.tsx';
import { AboutEnding } from './about-ending.tsx';
import { ConnectionSection } from './connection-section.tsx';
import { CopyButton } from './copy-button.tsx';
import { CopyValue } from './copy-value.tsx';
import { Facts } from './facts.tsx';
import { Fold } from './fold.tsx';
import { RawRecord } from './raw-record.tsx';
import { ReconnectsSection } from './reconnects-section.tsx';
import type { RehearsalModel } from './rehearsal-model.ts';
import { ServiceSection } from './service-section.tsx';
import { Stacks } from './stacks.tsx';
import { VerdictSection } from './verdict-section.tsx';

interface DetailProps {
  connection: EndedConnection;
  /** The closes around it, itself among them. */
  around: readonly EndedConnection[];
  verdicts: VerdictCache;
  /** What is open in the tab; null beside an imported log, and while it is not known. */
  live: LiveFeed | null;
  /** Closes connections on purpose; null where nothing can be closed. */
  rehearsal: RehearsalModel | null;
  host: PanelHost;
  paneRef: Ref<HTMLElement>;
  onClose(): void;
}

// Whoever compares the facts of closes wants them open for the next one too.
const factsOpen = signal(false);

/** Everything known of one close, in the order in which it answers why: verdict, connection, what is so in general, facts. */
export function Detail({
  connection,
  around,
  verdicts,
  live,
  rehearsal,
  host,
  paneRef,
  onClose,
}: DetailProps): JSX.Element {
  const { messages, language, openResource } = host;
  const speech = { messages, language };
  const body = useRef<HTMLDivElement>(null);
  const cited = useSignal<Evidence | null>(null);
  const { code, name } = describeEnding(connection, messages, language);
  const judgement = verdicts.now(connection);
  const service = verdicts.service(connection);

  // What never asked for a connection was never to come back.
  const isOfEndpoint = connection.end.type !== 'threw';

  const field = cited.value?.field ?? null;
  const cite = (line: Evidence) => {
    factsOpen.value = true;
    // Another object each time: who asks again is led there again.
    cited.value = { ...line };
  };
  useLayoutEffect(() => {
    if (field !== null) body.current?.querySelector(`[data-field="${field}"]`)?.scrollIntoView({ block: 'center' });
  }, [cited.value]);

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
        <p class="detail-url">
          <bdi class="code" title={connection.url}>
            {connection.url}
          </bdi>
          <CopyValue label={messages('columnUrl')} value={connection.url} host={host} />
        </p>
      </header>
      <div ref={body} class="detail-body">
        {judgement && (
          <VerdictSection
            judgement={judgement}
            cited={cited.value}
            onCite={cite}
            openResource={openResource}
            {...speech}
          />
        )}
        <ConnectionSection connection={connection} host={host} />
        {isOfEndpoint && (
          <ReconnectsSection
            connection={connection}
            around={around}
            live={live?.connections.value ?? []}
            rehearsal={rehearsal}
            host={host}
          />
        )}
        {service && <ServiceSection match={service} {...speech} />}
        <AboutEnding
          connection={connection}
          around={around}
          isOpen={judgement !== null && judgement.verdict.confidence !== 'certain'}
          host={host}
        />
        <Fold title={messages('allFacts')} isOpen={factsOpen}>
          <Facts connection={connection} around={around} cited={field} host={host} />
          <Stacks connection={connection} cited={field} messages={messages} openResource={openResource} />
        </Fold>
        <RawRecord connection={connection} messages={messages} />
      </div>
    </aside>
  );
}
