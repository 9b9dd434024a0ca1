import type { JSX } from 'preact';
import { familyOf } from '#model/diagnosis/catalogue.ts';
import { shortUrl } from '#model/record/urls.ts';
import { Icon } from '#ui/icons.tsx';
import { formatDateTime, formatTime } from '#ui/times.ts';
import { confidenceKeys, formatNumber } from '#ui/words.ts';
import type { PopupHost } from './env.ts';
import type { WorstVerdict } from './worst-verdict.ts';

/** The verdict that needs attention most: what, how often, since when, and what to do. Its room is kept until it is known. */
export function PopupVerdict({ worst, host }: { worst: WorstVerdict; host: PopupHost }): JSX.Element {
  const { messages, language } = host;
  const group = worst.worst.value;
  if (!group)
    return <section class="worst">{worst.done.value && <p class="muted">{messages('popupUsual')}</p>}</section>;
  const { verdict, newest, count, since, tone } = group;
  const [step] = verdict.nextSteps;
  const at = isToday(since) ? formatTime(since).slice(0, 8) : formatDateTime(since).slice(0, 16);
  return (
    <section class={`worst is-${tone}`} aria-label={messages('verdict')}>
      <p class="worst-headline">
        <Icon name={familyOf(verdict)} />
        <strong class="verdict-cause">{verdict.headline[language]}</strong>
        <span class="badge">{messages(confidenceKeys[verdict.confidence])}</span>
      </p>
      <p class="worst-when" title={formatDateTime(since)}>
        {count === 1 ? messages('popupOnce', at) : messages('popupTimes', formatNumber(count, language), at)}
        {' · '}
        <bdi title={newest.url}>{shortUrl(newest.url)}</bdi>
      </p>
      {step && (
        <p class="worst-step" title={step[language]}>
          {step[language]}
        </p>
      )}
    </section>
  );
}

const isToday = (time: number): boolean => new Date(time).toDateString() === new Date().toDateString();
