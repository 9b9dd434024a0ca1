import type { JSX } from 'preact';
import type { Desk } from './desk.ts';
import { Section } from './section.tsx';
import { Toggle } from './toggle.tsx';

export function ExportsSection({ desk }: { desk: Desk }): JSX.Element {
  const { messages } = desk;
  return (
    <Section id="exports" title={messages('exportsTitle')}>
      <Toggle desk={desk} choice="redactExports" label={messages('redactExports')} hint={messages('redactHint')} />
    </Section>
  );
}
