import type { JSX } from 'preact';
import { Section } from '#ui/section.tsx';
import type { Desk } from './changes.ts';
import { SiteList } from './site-list.tsx';
import { Toggle } from './toggle.tsx';

export function RecordingSection({ desk }: { desk: Desk }): JSX.Element {
  const { messages } = desk;
  return (
    <Section id="recording" title={messages('recordingTitle')}>
      <Toggle desk={desk} choice="recording" label={messages('recordingAll')} hint={messages('recordingAllHint')} />
      <Toggle desk={desk} choice="goodbyes" label={messages('goodbyes')} hint={messages('goodbyesHint')} />
      <SiteList
        desk={desk}
        choice="neverRecord"
        title={messages('neverRecord')}
        hint={messages('neverRecordHint')}
        none={messages('neverRecordNone')}
        known={(host, by) => messages('hostKnown', host, by)}
      />
      <p class="field">
        <a href="access.html">{messages('accessTitle')}</a>
      </p>
    </Section>
  );
}
