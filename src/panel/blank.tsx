import type { JSX } from 'preact';
import type { LogModel } from '#log/list.ts';
import { counted } from '#ui/numbers.ts';
import { useRecording } from '#ui/use-recording.ts';
import type { PanelHost } from './env.ts';

interface BlankProps {
  model: LogModel;
  host: PanelHost;
}

/** What stands in place of the list when it has no close to show: why, and what to do. Null when it has some. */
export function Blank({ model, host }: BlankProps): JSX.Element | null {
  const { messages, language } = host;
  const { isRecorded } = useRecording(host);
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
  const before = model.recorded.value;
  return (
    <div class="blank">
      {isRecorded ? (
        <>
          <h2>
            <span class="recording" /> {messages('emptyTitle')}
          </h2>
          <p>{messages('emptyText')}</p>
          <p>{messages('emptyReload')}</p>
        </>
      ) : (
        <h2>{messages('emptyOff')}</h2>
      )}
      {before > 0 && <p>{counted(messages, language, before, 'hiddenByNavigationOne', 'hiddenByNavigationMany')}</p>}
    </div>
  );
}
