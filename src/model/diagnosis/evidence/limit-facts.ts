import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { fact, quoted, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import type { Repeated } from './repeated.ts';

/** The close code, and the close reason where that speaks of the limit, as evidence. */
export function limitEndFacts({ closed }: Facts, spoken: boolean): Evidence[] {
  if (!closed) return [];
  const reason = quoted(closed.reason);
  return [
    fact('end', `${closed.code}, and the page never called close()`, `${closed.code}，页面没有调用 close()`),
    ...(spoken ? [fact('end', `its close reason: ${reason.en}`, `关闭原因：${reason.zh}`)] : []),
  ];
}

/** How often it was cut after the same time, as evidence; empty when it was not. */
export function repeatedFacts({ others, place }: Repeated, time: Localized): Evidence[] {
  if (others.length === 0) return [];
  const where = place === 'endpoint' ? text('endpoint', '端点') : text('host', '主机');
  const count = others.length + 1;
  return [
    fact(
      'neighbours',
      `1 of ${count} at this ${where.en}, all ${time.en}`,
      `该${where.zh}共 ${count} 个，都${time.zh}，这是其中之一`,
    ),
  ];
}
