import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { bytes, fact } from '#model/diagnosis/wording.ts';

/**
 * Data that never left, whatever the cause. Rests on `activity.bufferedAmount`, which no close event resets (WHATWG
 * WebSockets, `bufferedAmount`).
 */
export function unsent({ connection }: Facts): Evidence[] {
  const { bufferedAmount } = connection.activity;
  if (bufferedAmount === 0 || connection.end.type === 'left') return [];
  const amount = bytes(bufferedAmount);
  return [
    fact(
      'activity',
      `${amount.en} passed to send() were still waiting at the end and are lost`,
      `结束时还有 ${amount.zh}已传给 send() 的数据未发出，已丢失`,
    ),
  ];
}
