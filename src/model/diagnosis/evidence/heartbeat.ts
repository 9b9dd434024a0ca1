import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { fact, quoted } from '#model/diagnosis/wording.ts';
import { findServiceCode } from '#model/services/find-service-code.ts';

const HEARTBEAT = /\b(ping|pong)(s|-?pong)?\b|heart-?beat|keep-?alive|心跳/i;

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
    return fact('end', `the close reason is ${words.en}`, `关闭原因是${words.zh}`);
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
