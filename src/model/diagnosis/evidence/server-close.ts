import { checksFor } from '#model/close-codes/checks-for.ts';
import type { CloseCode } from '#model/close-codes/table.ts';
import type { Closed, Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { fact, quoted } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import { unseenCallFacts } from './times-told.ts';

const GATEWAY =
  /\b(nginx|envoy|haproxy|traefik|caddy|varnish|ingress|cloudflare|cloudfront|akamai|fastly|gateway|proxy|upstream|load.?balancer)\b/i;

/** Whether a close event speaks of a proxy or gateway: by 1014, or by its close reason. */
export const isGatewayClose = ({ code, reason }: Closed): boolean =>
  code === 1014 || (code !== 1006 && GATEWAY.test(reason));

/** Whether a Close frame of the server ended the connection, with a code that no other rule explains better. */
export function isServerClose({ closed, closeCall, connection }: Facts): boolean {
  if (!closed || closeCall || isGatewayClose(closed)) return false;
  // Firefox shows a Close frame right behind the 101 before it opens: no browser makes up such a code.
  if (connection.opened === null && closed.code === 1005) return false;
  return ![1001, 1006, 1009, 1012, 1015].includes(closed.code);
}

/** The Close frame that came in, as evidence. */
export function closeFrameFacts(facts: Facts): Evidence[] {
  const { closed } = facts;
  if (!closed) return [];
  return [
    closed.code === 1005
      ? fact('end', 'the server sent Close without a code', '收到不带关闭码的 Close 帧')
      : fact('end', `the server sent Close ${closed.code}`, `收到关闭码为 ${closed.code} 的 Close 帧`),
    ...quotedReasonFacts(facts),
    ...unseenCallFacts(facts),
  ];
}

/** What the status table says is to be checked first, as next steps, without what the record answers. */
export const stepsForCode = (entry: CloseCode, { connection, neighbours }: Facts): Localized[] =>
  checksFor(entry, connection, neighbours).slice(0, 3);

/** The close reason of the other side, as evidence; empty when it gave none. */
export function quotedReasonFacts({ closed }: Facts): Evidence[] {
  if (!closed?.reason) return [];
  const reason = quoted(closed.reason);
  return [fact('end', `its close reason: ${reason.en}`, `关闭原因：${reason.zh}`)];
}
