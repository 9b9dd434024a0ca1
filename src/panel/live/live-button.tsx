import type { JSX } from 'preact';
import type { PanelHost } from '#panel/env.ts';
import { formatNumber } from '#ui/words.ts';
import type { LiveModel } from './live-model.ts';
import { LIVE_ID } from './live-view.tsx';

/** Says how many connections are open; shows and hides them. Null while that is not known. */
export function LiveButton({ live, host }: { live: LiveModel; host: PanelHost }): JSX.Element | null {
  const { messages, language } = host;
  if (live.count.value === null) return null;
  const count = formatNumber(live.count.value, language);
  return (
    <button
      type="button"
      class="tool-button live-button"
      aria-expanded={live.shown.value}
      aria-controls={live.shown.value ? LIVE_ID : undefined}
      aria-label={messages('liveCount', count)}
      title={messages('liveShow')}
      onClick={() => {
        live.shown.value = !live.shown.value;
      }}
    >
      <span class="live-dot" />
      <span class="live-word">{messages('liveCount', count)}</span>
      <span class="live-number">{count}</span>
    </button>
  );
}
