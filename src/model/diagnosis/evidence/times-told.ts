import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact } from '#model/diagnosis/wording.ts';

/** How long it was open, as evidence; of a connection that was there before the recording only the least. */
export function openedFact({ age, connection }: Facts): Evidence {
  const span = duration(age);
  return connection.beforeCapture
    ? fact(
        'beforeCapture',
        `open for at least ${span.en}: it was there before the recording began`,
        `连接至少持续了 ${span.zh}：开始记录前它就已存在`,
      )
    : fact('opened', `was open for ${span.en}`, `连接持续了 ${span.zh}`);
}

/** How late, in ms, the open event may come and both times still be told as one. */
const TOLD_LATE = 500;

/** How long no message passed, as evidence. */
export function silenceFact({ silence, longestSilence, knowsSilence, connection: { activity } }: Facts): Evidence {
  const span = duration(silence);
  if (longestSilence - silence > TOLD_LATE) {
    const most = duration(longestSilence);
    if (activity.received.lastAt !== null)
      return fact(
        'activity',
        `no message for ${span.en}, or up to ${most.en} where a busy page heard the last one late`,
        `${span.zh}没有消息；若页面繁忙、较晚才收到最后一条，则最长 ${most.zh}`,
      );
    return fact(
      'activity',
      `no message since it opened, ${span.en} by the open event and ${most.en} by the request`,
      `打开后没有消息：从 open 事件算起 ${span.zh}，从发出请求算起 ${most.zh}`,
    );
  }
  return knowsSilence
    ? fact('activity', `no message for ${span.en}`, `${span.zh}没有消息`)
    : fact('activity', `no message for at least ${span.en}`, `至少 ${span.zh}没有消息`);
}

/** That the connection never opened, as evidence. */
export function neverOpenedFact({ attempt, connection }: Facts): Evidence {
  const span = duration(attempt);
  return connection.beforeCapture
    ? fact(
        'beforeCapture',
        `never opened; first seen ${span.en} before the end`,
        `未建立连接；结束前 ${span.zh}才首次看到它`,
      )
    : fact(
        'opened',
        `never opened: failed ${span.en} after new WebSocket()`,
        `未建立连接：new WebSocket() 后 ${span.zh}失败`,
      );
}

/**
 * What a connection that was there before the recording leaves open, as evidence: a `close()` before it is not in the
 * record, so that a code may be the answer to it.
 */
export function unseenCallFacts({ connection }: Facts): Evidence[] {
  if (!connection.beforeCapture) return [];
  return [
    fact(
      'beforeCapture',
      'it was there before the recording began: an earlier close() would not show',
      '开始记录前它就已存在：更早的 close() 不会被看到',
    ),
  ];
}
