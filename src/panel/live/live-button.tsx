import type { JSX } from 'preact';
import type { PanelHost } from '#panel/env.ts';
import { Icon } from '#ui/icons.tsx';
import { formatNumber } from '#ui/words.ts';
import type { LiveModel } from './live-model.ts';
import { LIVE_ID } from './live-view.tsx';

/** Says how many connections are open; shows and hides them. Null while that is not known. */
export function LiveButton({ live, host }: { live: LiveModel; host: PanelHost }): JSX.Element | null {
  const { messages, language } = host;
  if (live.count.value === null) return null;
  const count = formatNumber(live.count.value, language);
  const isShown = live.isShown.value;
  const warned = live.warned.value;
  const warning = messages('liveWarned', formatNumber(warned, language));
  return (
    <button
      type="button"
      class="tool-button live-button"
      aria-expanded={isShown}
      aria-controls={isShown ? LIVE_ID : undefined}
      aria-label={warned > 0 ? messages('listed', messages('liveCount', count), warning) : messages('liveCount', count)}
      title={warned > 0 ? warning : messages('liveShow')}
      onClick={() => {
        if (isShown) live.hide();
        else live.shown.value = true;
      }}
    >
      {warned > 0 ? <Icon name="warning" /> : <span class="live-dot" />}
      <span class="live-word">{messages('liveCount', count)}</span>
      <span class="live-number">{count}</span>
    </button>
  );
}
