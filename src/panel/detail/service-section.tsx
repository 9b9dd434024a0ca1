import type { JSX } from 'preact';
import type { Language } from '#model/localized.ts';
import type { ServiceMatch } from '#model/services/find-service-code.ts';
import type { Messages } from '#ui/messages.ts';

interface ServiceSectionProps {
  match: ServiceMatch;
  messages: Messages;
  language: Language;
}

/** What a close code means to the service that the connection belongs to. */
export function ServiceSection({ match, messages, language }: ServiceSectionProps): JSX.Element {
  const { service, code, reasonName, advice, basis } = match;
  return (
    <section class="section">
      <h3>{messages('verdictService', service.name)}</h3>
      <p>
        <strong>{reasonName ?? code.name}</strong> {code.meaning[language]}
      </p>
      <p>
        {advice[language]} <span class="muted">{basis[language]}</span>
      </p>
    </section>
  );
}
