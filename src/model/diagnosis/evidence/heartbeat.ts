import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { fact, quoted } from '#model/diagnosis/wording.ts';
import { findServiceCode } from '#model/services/find-service-code.ts';

const HEARTBEAT =
  /\b(ping|pong)(s|-?pong)?\b|heart[ _-]?beat|keep[ _-]?alive|\bstale (connection|client|session|socket)|(connection|client|session|socket) (is |was |became )?stale|(client|peer|connection) (is |was )?(not responding|unresponsive)|心跳|保活/i;

/** Whether a close reason speaks of a heartbeat that was missed. */
export const speaksOfHeartbeat = (reason: string): boolean => HEARTBEAT.test(reason);

/** Codes that are not to be sent (RFC 6455, 7.4.1). */
const RESERVED: ReadonlySet<number> = new Set([1005, 1006, 1015]);

/** What shows that a ping or heartbeat was missed, or null. */
export function missedHeartbeat({ connection, closed, closeCall, own: added }: Facts): Evidence | null {
  if (!closed || connection.opened === null) return null;
  const own = closeCall?.reason ?? '';
  if (HEARTBEAT.test(own)) {
    const words = quoted(own);
    return fact('closeCall', `the page closed with the reason ${words.en}`, `页面关闭时的关闭原因：${words.zh}`);
  }
  if (closeCall) return null;
  if (HEARTBEAT.test(closed.reason)) {
    const words = quoted(closed.reason);
    // No browser makes a reason up.
    return RESERVED.has(closed.code)
      ? fact(
          'end',
          `the server closed with the reason ${words.en}, under ${closed.code}, which no Close frame may carry`,
          `服务端关闭时的原因是${words.zh}，所用的 ${closed.code} 是 Close 帧不得携带的关闭码`,
        )
      : fact('end', `the close reason is ${words.en}`, `关闭原因是${words.zh}`);
  }
  const match = findServiceCode(connection, added);
  if (!match || match.matchedBy === 'reason' || !HEARTBEAT.test(match.code.name)) return null;
  if (match.code.first !== match.code.last || closed.code < 3_000) return null;
  return fact(
    'end',
    `${closed.code} means "${match.code.name}" to ${match.service.name}`,
    `${closed.code} 在 ${match.service.name} 中表示“${match.code.name}”`,
  );
}
