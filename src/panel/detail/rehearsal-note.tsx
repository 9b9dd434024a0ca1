import type { JSX } from 'preact';
import { text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import { GIVE_UP, type RehearsalResult } from '#model/reconnects/rehearsal.ts';
import type { PanelHost } from '#panel/env.ts';
import type { Rehearsal } from './rehearsal-model.ts';

interface RehearsalNoteProps {
  now: Rehearsal;
  host: PanelHost;
  onStop(): void;
}

/** What a rehearsal does, or how it ended. */
export function RehearsalNote({ now, host, onStop }: RehearsalNoteProps): JSX.Element {
  const { messages, language } = host;
  const { plan, closed, waitsFor } = now;
  if (waitsFor === null)
    return (
      <div class="rehearsal-note" role="status">
        {rehearsedLines(now).map((line) => (
          <p key={line.en}>
            <strong>{line[language]}</strong>
          </p>
        ))}
      </div>
    );
  const counts = [String(closed), String(plan.times)] as const;
  return (
    <div class="rehearsal-note">
      <p role="status">{messages(waitsFor === 'end' ? 'rehearsalCloses' : 'rehearsalWaits', ...counts)}</p>
      <button type="button" class="text-button" onClick={onStop}>
        {messages('rehearsalStop')}
      </button>
    </div>
  );
}

const MISSED: Readonly<Record<Exclude<RehearsalResult, 'back'>, Localized>> = {
  'not-back': text(`The page had not come back after ${GIVE_UP / 1_000} s`, `${GIVE_UP / 1_000} 秒后页面仍未恢复连接`),
  'nothing-open': text('No connection to this endpoint was open', '该端点没有已建立的连接'),
  'not-closed': text('The connection did not close: its page does not answer', '连接没有关闭：页面没有响应'),
};

/** What was rehearsed and what came of it, for people. */
export function rehearsedLines({ plan: { code, reason }, closed, result }: Rehearsal): Localized[] {
  const call = `close(${code}${reason === '' ? '' : `, ${JSON.stringify(reason)}`})`;
  return [
    text(
      `Rehearsed: closed ${closed === 1 ? 'once' : `${closed} times`} with ${call}`,
      `演练：以 ${call} 关闭了 ${closed} 次`,
    ),
    ...(result === null ? [text('Stopped before it was over', '提前停止')] : []),
    ...(result === null || result === 'back' ? [] : [MISSED[result]]),
  ];
}
