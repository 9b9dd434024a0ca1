import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { LogModel } from '#log/list.ts';
import { EmptyLog } from '#ui/empty-log.tsx';
import type { SiteRecording } from '#ui/use-recording.ts';
import { counted } from '#ui/words.ts';
import type { PanelHost } from './env.ts';
import type { LiveModel } from './live/live-model.ts';

interface BlankProps {
  model: LogModel;
  /** What is open; null while that is not known, and beside an imported log. */
  live: ReadonlySignal<LiveModel | null>;
  /** Whether the log is one from a file. */
  isImported: boolean;
  /** Whether the page is recorded. */
  page: SiteRecording;
  host: PanelHost;
}

/** What stands in place of the list when it has no close to show: why, and what to do. Null when it has some. */
export function Blank({ model, live, isImported, page, host }: BlankProps): JSX.Element | null {
  const { messages, language } = host;
  const { isRecorded } = page;
  const { shown, all } = model.counts.value;
  if (model.unreadable.value !== null) {
    return (
      <div class="blank" role="alert">
        <h2>{messages('unreadable')}</h2>
        <p>{model.unreadable.value}</p>
      </div>
    );
  }
  if (shown > 0 || !model.ready.value) return null;
  if (all > 0) {
    return (
      <div class="blank">
        <h2>{messages('noneMatches')}</h2>
        <p>{counted(messages, language, all, 'hiddenByFilterOne', 'hiddenByFilterMany')}</p>
        <button type="button" class="text-button" onClick={model.clearFilters}>
          {messages('clearFilters')}
        </button>
      </div>
    );
  }
  if (isImported) {
    return (
      <div class="blank">
        <h2>{messages('emptyImported')}</h2>
      </div>
    );
  }
  const before = model.recorded.value;
  return (
    <div class="blank">
      <h2>
        {isRecorded && <span class="recording" />} {messages(isRecorded ? 'emptyTitle' : 'emptyOff')}
      </h2>
      <EmptyLog
        isRecorded={isRecorded}
        open={live.value?.count.value ?? null}
        losses={model.losses.value}
        whole={model.whole.value && before === 0}
        messages={messages}
        language={language}
      />
      {before > 0 && <p>{counted(messages, language, before, 'hiddenByNavigationOne', 'hiddenByNavigationMany')}</p>}
    </div>
  );
}
