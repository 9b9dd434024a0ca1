import type { JSX } from 'preact';
import type { EndedConnection } from '../model/connection.ts';
import type { Language } from '../model/localized.ts';
import { type Fact, factGroups } from './fact-groups.ts';
import type { Messages } from './host.ts';

interface FactsProps {
  connection: EndedConnection;
  messages: Messages;
  language: Language;
}

export function Facts({ connection, messages, language }: FactsProps): JSX.Element {
  return (
    <>
      {factGroups(connection, messages, language).map(({ title, facts }) => (
        <section key={title} class="section">
          <h3>{title}</h3>
          <dl class="facts">
            {facts.map((fact) => (
              <div key={fact.label} class={`fact ${fact.form === 'stack' ? 'is-stack' : ''}`}>
                <dt>{fact.label}</dt>
                <dd>{renderValue(fact, messages)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function renderValue({ value, form }: Fact, messages: Messages) {
  if (value === '') return <span class="muted">{messages('empty')}</span>;
  if (form === 'stack') return <pre class="stack">{value}</pre>;
  return form === 'code' ? <bdi class="code">{value}</bdi> : value;
}
