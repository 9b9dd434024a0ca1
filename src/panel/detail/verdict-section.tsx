import type { JSX } from 'preact';
import type { JudgedVerdict } from '#log/verdicts/verdict-cache.ts';
import type { ChangeReason, VerdictChange } from '#log/verdicts/verdict-change.ts';
import { familyOf } from '#model/diagnosis/catalogue.ts';
import type { Candidate, Evidence } from '#model/diagnosis/verdict.ts';
import type { Language } from '#model/localized.ts';
import type { OpenResource } from '#panel/env.ts';
import { Icon } from '#ui/icons.tsx';
import type { MessageKey, Messages } from '#ui/messages.ts';
import { formatTime } from '#ui/times.ts';
import { confidenceKeys } from '#ui/words.ts';
import { CodePlace } from './code-place.tsx';
import { placeIn } from './stack-frames.ts';

interface Speech {
  messages: Messages;
  language: Language;
}

interface Citing {
  /** Opens what a line names; null where there are no Sources. */
  openResource: OpenResource | null;
  /** The line whose facts are highlighted below, null when none is. */
  cited: Evidence | null;
  /** Called when a person asks to see what a line of evidence rests on. */
  onCite(line: Evidence): void;
}

interface VerdictSectionProps extends Speech, Citing {
  judgement: JudgedVerdict;
}

/** Why the connection ended: the cause, how sure that is, what it rests on and what to do next. */
export function VerdictSection({ judgement, ...rest }: VerdictSectionProps): JSX.Element {
  const { messages, language } = rest;
  const { verdict, tone, change } = judgement;
  const { headline, confidence, evidence, candidates, nextSteps, alternatives } = verdict;
  return (
    <section class={`verdict is-${tone}`} aria-label={messages('verdict')}>
      <p class="verdict-headline">
        <Icon name={familyOf(verdict)} />
        <strong class="verdict-cause">{headline[language]}</strong>
        <span class={`badge is-${confidence}`}>{messages(confidenceKeys[confidence])}</span>
      </p>
      {change && <Change change={change} messages={messages} language={language} />}
      <h3>{messages('verdictEvidence')}</h3>
      <ul class="evidence-list">
        {evidence.map((line) => (
          <EvidenceLine key={line.text.en} line={line} {...rest} />
        ))}
      </ul>
      {nextSteps.length > 0 && (
        <>
          <h3>{messages('verdictNextSteps')}</h3>
          <ul>
            {nextSteps.map((step) => (
              <li key={step.en}>{step[language]}</li>
            ))}
          </ul>
        </>
      )}
      <Candidates candidates={candidates} {...rest} />
      {alternatives.length > 0 && (
        <>
          <h3>{messages('verdictAlternatives')}</h3>
          <ul>
            {alternatives.map(({ cause, headline, evidence }) => (
              <li key={cause}>
                {headline[language]}
                {evidence[0] && <p class="muted">{evidence[0].text[language]}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const changeKeys = {
  handshake: 'verdictChangedHandshake',
  record: 'verdictChangedRecord',
  own: 'verdictChangedOwn',
  neighbours: 'verdictChangedNeighbours',
} as const satisfies Record<ChangeReason, MessageKey>;

/** That it was another one before, and what made it this. */
function Change({ change: { before, at, because }, messages, language }: Speech & { change: VerdictChange }) {
  const was = `${before.headline[language]} (${messages(confidenceKeys[before.confidence])})`;
  return <p class="verdict-change muted">{messages(changeKeys[because], formatTime(at).slice(0, 8), was)}</p>;
}

function EvidenceLine({ line, cited, onCite, openResource, messages, language }: Speech & Citing & { line: Evidence }) {
  const text = line.text[language];
  const named = openResource && placeIn(text);
  return (
    <li class="evidence-line">
      <button
        type="button"
        class="evidence"
        aria-pressed={cited?.text.en === line.text.en}
        title={messages('verdictShowFact')}
        onClick={() => onCite(line)}
      >
        <Icon name="fact" />
        <bdi>{named ? named.before : text}</bdi>
      </button>
      {named && (
        <>
          <CodePlace place={named.place} messages={messages} openResource={openResource} />
          {named.after !== '' && <bdi>{named.after}</bdi>}
        </>
      )}
    </li>
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
            <strong>{name[language]}</strong> · {fits[language]}
            <p class="muted">{toTell[language]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
