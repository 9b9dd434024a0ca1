import type { JSX } from 'preact';
import { Section } from '#ui/section.tsx';
import type { Desk } from './changes.ts';
import { Toggle } from './toggle.tsx';

export function ExportsSection({ desk }: { desk: Desk }): JSX.Element {
  const { messages } = desk;
  return (
    <Section id="exports" title={messages('exportsTitle')}>
      <Toggle desk={desk} choice="redactExports" label={messages('redactExports')} hint={messages('redactHint')} />
    </Section>
  );
}
