import type { JSX } from 'preact';
import { Section } from '#ui/section.tsx';
import type { SettingsActions } from './changes.ts';
import { SiteList } from './site-list.tsx';
import { Toggle } from './toggle.tsx';

export function RecordingSection({ actions }: { actions: SettingsActions }): JSX.Element {
  const { messages } = actions;
  return (
    <Section id="recording" title={messages('recordingTitle')}>
      <Toggle
        actions={actions}
        choice="recording"
        label={messages('recordingAll')}
        hint={messages('recordingAllHint')}
      />
      <Toggle actions={actions} choice="goodbyes" label={messages('goodbyes')} hint={messages('goodbyesHint')} />
      <SiteList
        actions={actions}
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
