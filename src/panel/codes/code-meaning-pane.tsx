import type { ComponentChildren, JSX } from 'preact';
import { adviceOn } from '#model/close-codes/advice-on.ts';
import type { Language } from '#model/localized.ts';
import { BASIS, RECONNECT } from '#model/services/reconnect.ts';
import type { Service, ServiceCode } from '#model/services/service.ts';
import type { Messages } from '#ui/messages.ts';
import { CloseCodeSection, Sources } from './close-code-section.tsx';
import { codeSpan } from './code-option.tsx';
import type { CodeMeaning } from './code-search.ts';

interface Speech {
  messages: Messages;
  language: Language;
}

/** All that is known of one meaning of a close code. */
export function CodeMeaningPane({ meaning, ...speech }: Speech & { meaning: CodeMeaning }): JSX.Element {
  const { messages, language } = speech;
  const standard = meaning.kind === 'standard';
  const span = codeSpan(standard ? meaning.entry : meaning.code);
  const name = standard ? meaning.entry.name[language] : meaning.code.name;
  return (
    <aside class="detail" aria-label={messages('detailLabel', `${span} ${name}`)}>
      <header class="detail-head">
        <h2>
          <span class="code">{span}</span> <span>{name}</span>
        </h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard */}
      <div class="detail-body" tabIndex={0}>
        {standard ? (
          <>
            {meaning.entry.constant && <p class="badge badge-constant code">{meaning.entry.constant}</p>}
            <p class="meaning">{meaning.entry.meaning[language]}</p>
            <CloseCodeSection entry={meaning.entry} {...speech} />
            <Sources sources={adviceOn(meaning.entry).sources} messages={messages} />
          </>
        ) : (
          <ServiceMeaning service={meaning.service} code={meaning.code} {...speech} />
        )}
      </div>
    </aside>
  );
}

function ServiceMeaning({ service, code, messages, language }: Speech & { service: Service; code: ServiceCode }) {
  const { reasons = [], reasonNames = {}, origin } = code;
  return (
    <>
      <section class="section">
        <h3>{messages('verdictService', service.name)}</h3>
        <p class="meaning">{code.meaning[language]}</p>
        {origin && <p class="note">{messages(origin === 'synthetic' ? 'codesSynthetic' : 'codesInBand')}</p>}
        <p>
          {(code.advice ?? RECONNECT[code.reconnect])[language]}{' '}
          <span class="muted">{BASIS[service.basis][language]}</span>
        </p>
        {service.note && <p class="meaning">{service.note[language]}</p>}
      </section>
      <section class="section">
        <h3>{messages('codesMatched')}</h3>
        <dl class="facts">
          <Patterns label={messages('codesSubprotocol')} patterns={service.subprotocols} />
          <Patterns label={messages('codesUrl')} patterns={service.urls} />
          <Patterns label={messages('columnReason')} patterns={reasons} />
        </dl>
        {service.subprotocols.length + service.urls.length + reasons.length === 0 && (
          <p class="muted">{messages('codesUnmatched')}</p>
        )}
        <p class="muted">{messages('codesWildcards')}</p>
      </section>
      {Object.keys(reasonNames).length > 0 && (
        <section class="section">
          <h3>{messages('codesReasonNames')}</h3>
          <dl class="facts">
            {Object.entries(reasonNames).map(([reason, name]) => (
              <Fact key={reason} label={<bdi class="code">{reason}</bdi>}>
                {name}
              </Fact>
            ))}
          </dl>
        </section>
      )}
      <Sources sources={service.sources} messages={messages} />
    </>
  );
}

function Patterns({ label, patterns }: { label: string; patterns: readonly string[] }) {
  if (patterns.length === 0) return null;
  return (
    <Fact label={label}>
      {patterns.map((pattern) => (
        <bdi key={pattern} class="code pattern-line">
          {pattern}
        </bdi>
      ))}
    </Fact>
  );
}

function Fact({ label, children }: { label: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
