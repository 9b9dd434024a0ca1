import type { JSX } from 'preact';
import type { PanelHost } from '#panel/env.ts';
import { Icon } from '#ui/icons.tsx';
import { useChoice } from '#ui/use-choice.ts';

/** Shows and hides the timeline. */
export function TimelineButton({ host: { messages, settings } }: { host: PanelHost }): JSX.Element {
  const shown = useChoice(settings, 'timeline');
  return (
    <button
      type="button"
      class="icon-button"
      aria-pressed={shown}
      title={messages('timelineShow')}
      onClick={() => settings.set('timeline', !shown)}
    >
      <Icon name="timeline" />
      <span class="hidden">{messages('timelineShow')}</span>
    </button>
  );
}
