import type { JSX } from 'preact';
import type { LogModel } from '#log/list.ts';
import type { Language } from '#model/localized.ts';
import { countLosses } from '#model/wire/losses.ts';
import type { Messages } from '#ui/messages.ts';
import { counted, formatNumber } from '#ui/words.ts';

interface StatusLineProps {
  model: LogModel;
  messages: Messages;
  language: Language;
}

/** How much is shown, how much of it needs attention, and whether anything is missing. */
export function StatusLine({ model, messages, language }: StatusLineProps): JSX.Element {
  const { shown, attention, earlier, all } = model.counts.value;
  const { invalid, overflow, unplaced, dropped } = model.losses.value;
  const lost = countLosses(model.losses.value);
  const closes = counted(messages, language, all, 'closesOne', 'closesMany');
  return (
    <footer class="status">
      {/* Not said at each close: FilterResult says what a person asked for. */}
      <span role="status" aria-live="off" class="status-counts">
        <span>{model.filtered.value ? messages('shownOf', formatNumber(shown, language), closes) : closes}</span>
        <span class={attention > 0 ? 'status-attention' : ''}>
          {counted(messages, language, attention, 'attentionOne', 'attentionMany')}
        </span>
      </span>
      {model.ready.value && !model.complete.value && <span class="status-note">{messages('readingLog')}</span>}
      {lost > 0 && (
        <span class="status-lost" title={messages('lostTitle', String(invalid), String(overflow), String(unplaced))}>
          {counted(messages, language, lost, 'lostOne', 'lostMany')}
        </span>
      )}
      {earlier > 0 && (
        <span class="status-note" title={messages('earlierTitle')}>
          {messages('earlier', formatNumber(earlier, language))}
        </span>
      )}
      {dropped > 0 && (
        <span class="status-note" title={messages('droppedTitle')}>
          {counted(messages, language, dropped, 'droppedOne', 'droppedMany')}
        </span>
      )}
    </footer>
  );
}
