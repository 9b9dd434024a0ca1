import type { JSX } from 'preact';
import { adviceOn } from '#model/close-codes/advice-on.ts';
import { sourceLink } from '#model/close-codes/source-link.ts';
import type { CloseCode } from '#model/close-codes/table.ts';
import type { Language, Localized } from '#model/localized.ts';
import type { Messages } from '#ui/messages.ts';

interface CloseCodeSectionProps {
  entry: CloseCode;
  /** What is to be checked of one close; of the code in general by default. */
  checks?: readonly Localized[];
  messages: Messages;
  language: Language;
}

/** What the status table says of a close code, beside its meaning. */
export function CloseCodeSection({ entry, checks, messages, language }: CloseCodeSectionProps): JSX.Element {
  const { sentBy, causes, checks: general } = adviceOn(entry);
  const points = checks?.map((check) => check[language]) ?? general[language];
  return (
    <>
      <section class="section">
        <dl class="facts">
          {entry.first !== entry.last && (
            <div class="fact">
              <dt>{messages('entryRange')}</dt>
              <dd>
                {entry.first}–{entry.last}
              </dd>
            </div>
          )}
          <div class="fact">
            <dt>{messages('entrySentBy')}</dt>
            <dd>{sentBy[language]}</dd>
          </div>
          <div class="fact">
            <dt>{messages('entryAllowed')}</dt>
            <dd>{messages(entry.allowedInClose ? 'yes' : 'no')}</dd>
          </div>
        </dl>
      </section>
      <Points title={messages('entryCauses')} points={causes[language]} />
      <Points title={messages('entryChecks')} points={points} />
    </>
  );
}

interface SourcesProps {
  sources: readonly string[];
  messages: Messages;
}

/** Where the facts come from. */
export function Sources({ sources, messages }: SourcesProps): JSX.Element | null {
  if (sources.length === 0) return null;
  return (
    <section class="section sources">
      <h3>{messages('entrySources')}</h3>
      <ul>
        {sources.map((source) => (
          <li key={source}>
            <Source source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Source({ source }: { source: string }) {
  const href = sourceLink(source);
  const text = source.replace(/^https:\/\//, '');
  if (href === null) return <>{text}</>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <section class="section">
      <h3>{title}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
