import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, quoted } from '#model/diagnosis/wording.ts';

/** The page's own `close()` and how long before the end it was, as evidence. Asks for a call that took effect. */
export function closeCallFact({ closeCall, closing }: Facts): Evidence {
  const span = duration(closing);
  const passed = closeCall?.code == null ? '' : `${closeCall.code}`;
  return fact(
    'closeCall',
    `the page called close(${passed}) ${span.en} before the close event`,
    `页面在 close 事件前 ${span.zh}调用了 close(${passed})`,
  );
}

/** The close reason that the page passed, as evidence; empty without one. */
export function passedReasonFacts({ closeCall }: Facts): Evidence[] {
  if (!closeCall?.reason) return [];
  const reason = quoted(closeCall.reason);
  return [fact('closeCall', `its close reason: ${reason.en}`, `关闭原因：${reason.zh}`)];
}
