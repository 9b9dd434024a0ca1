import type { JSX } from 'preact';
import type { Fold } from '#log/rows/row-list.ts';
import type { Language } from '#model/localized.ts';
import type { Messages } from '#ui/messages.ts';
import { formatDateTime } from '#ui/times.ts';
import { counted, formatNumber } from '#ui/words.ts';

/** The width of a bar and the height of the highest, in CSS pixels. */
const BAR = 3;
const HEIGHT = 12;

/** How many similar closes a row stands for, and when they came. */
export function FoldCount({
  fold: { count, since, close, trail },
  messages,
  language,
}: {
  fold: Fold;
  messages: Messages;
  language: Language;
}): JSX.Element {
  const closes = counted(messages, language, count, 'closesOne', 'closesMany');
  const most = Math.max(...trail);
  return (
    <span class="fold-count" title={messages('foldTimes', closes, formatDateTime(since), formatDateTime(close.end.at))}>
      <svg class="fold-trail" width={trail.length * BAR} height={HEIGHT} aria-hidden="true">
        {trail.map((number, bin) => {
          const height = number === 0 ? 1 : Math.max(3, Math.round((number / most) * HEIGHT));
          return <rect key={bin} x={bin * BAR} y={HEIGHT - height} width={BAR - 1} height={height} />;
        })}
      </svg>
      <span aria-hidden="true">{messages('times', formatNumber(count, language))}</span>
      <span class="hidden">{closes}</span>
    </span>
  );
}
