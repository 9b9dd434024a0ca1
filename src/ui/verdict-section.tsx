import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { EndedConnection } from '../model/connection.ts';
import type { Candidate, Confidence, Finding } from '../model/diagnosis/verdict.ts';
import type { Language } from '../model/localized.ts';
import type { ServiceMatch } from '../model/services/find-service-code.ts';
import type { OwnCode } from '../model/services/own-code.ts';
import type { MessageKey, Messages } from './host.ts';
import { neighboursOf } from './neighbours.ts';

type Engine = typeof import('./verdict-engine.ts');

const engine = signal<Engine | null>(null);

interface Speech {
  messages: Messages;
  language: Language;
}

interface VerdictSectionProps extends Speech {
  connection: EndedConnection;
  /** Every recorded close of the tab: what ended at the same time tells a lot. */
  closes: readonly EndedConnection[];
  /** What codes mean to the person's own services. */
  ownCodes: readonly OwnCode[];
}

const confidenceKeys: Record<Confidence, MessageKey> = {
  certain: 'confidenceCertain',
  likely: 'confidenceLikely',
  possible: 'confidencePossible',
};

/** Why the connection ended: the cause, how sure that is, what it rests on and what to do next. */
export function VerdictSection({
  connection,
  closes,
  ownCodes,
  messages,
  language,
}: VerdictSectionProps): JSX.Element | null {
  useEffect(() => {
    if (engine.peek()) return;
    void import(/* webpackChunkName: "verdicts" */ './verdict-engine.ts').then((loaded) => {
      engine.value = loaded;
    });
  }, []);
  const loaded = engine.value;
  const verdict = useMemo(
    () => loaded?.explain(connection, neighboursOf(connection, closes)) ?? null,
    [loaded, connection, closes],
  );
  const service = useMemo(
    () => loaded?.findServiceCode(connection, loaded.ownServices(ownCodes)) ?? null,
    [loaded, connection, ownCodes],
  );
  if (!verdict) return null;
  const speech = { messages, language };
  return (
    <section class="verdict" aria-label={messages('verdict')}>
      <Headline finding={verdict} {...speech} />
      <Lines title={messages('verdictEvidence')} lines={verdict.evidence.map(({ text }) => text[language])} />
      <Candidates candidates={verdict.candidates} {...speech} />
      <Lines title={messages('verdictNextSteps')} lines={verdict.nextSteps.map((step) => step[language])} />
      {verdict.alternatives.length > 0 && (
        <>
          <h3>{messages('verdictAlternatives')}</h3>
          <ul>
            {verdict.alternatives.map(({ cause, headline, evidence }) => (
              <li key={cause}>
                {headline[language]}
                {evidence[0] && <span class="muted"> {evidence[0].text[language]}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {service && <Service match={service} {...speech} />}
    </section>
  );
}

function Headline({ finding, messages, language }: Speech & { finding: Finding }) {
  return (
    <p class="verdict-headline">
      <strong class="verdict-cause">{finding.headline[language]}</strong>{' '}
      <span class={`badge is-${finding.confidence}`}>{messages(confidenceKeys[finding.confidence])}</span>
    </p>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

function Candidates({ candidates, messages, language }: Speech & { candidates: readonly Candidate[] }) {
  if (candidates.length === 0) return null;
  return (
    <>
      <h3>{messages('verdictCandidates')}</h3>
      <ul>
        {candidates.map(({ name, fits, toTell }) => (
          <li key={name.en}>
            <strong>{name[language]}</strong> {fits[language]} <span class="muted">{toTell[language]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Service({ match, messages, language }: Speech & { match: ServiceMatch }) {
  const { service, code, reasonName, advice, basis } = match;
  return (
    <>
      <h3>{messages('verdictService', service.name)}</h3>
      <p>
        <strong>{reasonName ?? code.name}</strong> {code.meaning[language]}
      </p>
      <p>
        {advice[language]} <span class="muted">{basis[language]}</span>
      </p>
    </>
  );
}
