import type { JSX } from 'preact';
import type { Field } from '#model/diagnosis/verdict.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { PanelHost } from '#panel/env.ts';
import type { Messages } from '#ui/messages.ts';
import { CopyValue } from './copy-value.tsx';
import { type Fact, factGroups } from './fact-groups.ts';

interface FactsProps {
  connection: EndedConnection;
  /** Every recorded close of the tab. */
  around: readonly EndedConnection[];
  /** The part of the record to highlight, null for none. */
  cited: Field | null;
  host: PanelHost;
}

export function Facts({ connection, around, cited, host }: FactsProps): JSX.Element {
  const { messages, language } = host;
  return (
    <>
      {factGroups(connection, around, messages, language).map(({ title, facts }) => (
        <section key={title} class="section">
          <h3>{title}</h3>
          <dl class="facts">
            {facts.map((fact) => (
              <div
                key={fact.label}
                class={`fact ${cited !== null && cited === fact.field ? 'is-cited' : ''}`}
                data-field={fact.field}
              >
                <dt>{fact.label}</dt>
                <dd>
                  {renderValue(fact, messages)}
                  {fact.value !== '' && <CopyValue label={fact.label} value={fact.value} host={host} />}
                </dd>
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
  return form === 'code' ? <bdi class="code">{value}</bdi> : value;
}
