import type { JSX } from 'preact';
import { Section } from '#ui/section.tsx';
import type { SettingsActions } from './changes.ts';

/** Which version it is, and where more is written of it. */
export function AboutSection({ actions: { messages, version, links } }: { actions: SettingsActions }): JSX.Element {
  const { documentation, privacy, welcome, issues } = links;
  const named = [
    [messages('aboutFirstPage'), welcome],
    [messages('aboutDocumentation'), documentation],
    [messages('aboutPrivacy'), privacy],
    [messages('aboutIssues'), issues],
  ] as const;
  return (
    <Section id="about" title={messages('aboutTitle')}>
      <p>{messages('aboutVersion', version)}</p>
      <ul class="about-links">
        {named.map(
          ([name, href]) =>
            href !== null && (
              <li key={name}>
                <a href={href} target="_blank" rel="noreferrer">
                  {name}
                </a>
              </li>
            ),
        )}
      </ul>
      {issues === null && <p class="hint">{messages('aboutNoIssues')}</p>}
    </Section>
  );
}
