import type { JSX } from 'preact';
import type { CloseSummary } from '#log/columns/summary.ts';
import type { Language } from '#model/localized.ts';
import { shortUrl } from '#model/record/urls.ts';
import { CleanMark } from '#ui/clean-mark.tsx';
import { describeEnding } from '#ui/ending.ts';
import { Icon } from '#ui/icons.tsx';
import type { Messages } from '#ui/messages.ts';
import { formatDateTime, formatTime } from '#ui/times.ts';
import { counted, formatNumber } from '#ui/words.ts';
import type { PopupHost } from './env.ts';
import type { CloseGroup, TroubledTab } from './popup-model.ts';

/** How many closes need attention, in words. */
export const attentionIn = (count: number, messages: Messages, language: Language): string =>
  count === 0 ? messages('attentionNone') : counted(messages, language, count, 'attentionOne', 'attentionMany');

/** How many of how many are shown; nothing when it is all. */
export function Part({
  of,
  shown,
  messages,
  language,
}: {
  of: number;
  shown: number;
  messages: Messages;
  language: Language;
}): JSX.Element | null {
  if (of <= shown) return null;
  return <span class="part">{messages('shownOf', formatNumber(shown, language), formatNumber(of, language))}</span>;
}

/** Closes of one kind, and how many there are. */
export function Group({ group, host: { messages, language } }: { group: CloseGroup; host: PopupHost }): JSX.Element {
  const { code, name, meaning } = describeEnding(group.newest, messages, language);
  const kind = group.attention > 0 ? 'is-trouble' : '';
  return (
    <li class={`group ${kind}`} title={`${code} ${name}: ${meaning}`}>
      <span class={`group-code code ${group.newest.end.type === 'closed' ? '' : 'is-word'}`}>{code}</span>
      <span class="group-text">
        <strong>{name}</strong>
        <span class="muted">{meaning}</span>
      </span>
      <span class="group-count">{messages('times', formatNumber(group.count, language))}</span>
    </li>
  );
}

/** One of the latest closes. */
export function Latest({ close, host: { messages, language } }: { close: CloseSummary; host: PopupHost }): JSX.Element {
  const { code, reason } = describeEnding(close, messages, language);
  const { end, url } = close;
  return (
    <li class="close">
      <span class="close-time" title={formatDateTime(end.at)}>
        {formatTime(end.at).slice(0, 8)}
      </span>
      <CleanMark close={close} messages={messages} />
      <span class={`close-code code ${end.type === 'closed' ? '' : 'is-word'}`}>{code}</span>
      <span class="close-where">
        <bdi title={url}>{shortUrl(url)}</bdi>
        {reason !== '' && (
          <bdi class="muted" title={reason}>
            {reason}
          </bdi>
        )}
      </span>
    </li>
  );
}

/** Another tab with closes that need attention, and the way to its log. */
export function OtherTab({
  tab,
  host: { messages, language, openLog },
}: {
  tab: TroubledTab;
  host: PopupHost;
}): JSX.Element {
  return (
    <li>
      <button type="button" class="tab" onClick={() => openLog(tab.tabId)}>
        <bdi class="tab-host">{tab.host || messages('tabNumber', String(tab.tabId))}</bdi>
        <span class="tab-count">{attentionIn(tab.attention, messages, language)}</span>
        <Icon name="forward" />
      </button>
    </li>
  );
}
