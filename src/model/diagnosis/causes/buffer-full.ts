import type { Cause } from '#model/diagnosis/cause.ts';
import { wasLost } from '#model/diagnosis/facts.ts';
import { bytes, duration, fact, text } from '#model/diagnosis/wording.ts';

/** What may wait, in bytes, before it shows that the network takes no more. */
const FULL = 65_536;

/**
 * Data had piled up when the connection was lost. Rests on `activity.bufferedAmount` at the end and 1006: the path was
 * dead, or the other side read too slowly. All from the page.
 */
export const bufferFull: Cause = {
  id: 'buffer-full',
  find(facts) {
    const { connection, silence } = facts;
    const { bufferedAmount, sent } = connection.activity;
    if (!wasLost(facts) || bufferedAmount < FULL) return null;
    const amount = bytes(bufferedAmount);
    const span = duration(silence);
    return {
      confidence: 'likely',
      headline: text('Lost while data was still waiting to be sent', '连接中断时仍有数据等待发送'),
      evidence: [
        fact('activity', `bufferedAmount was ${amount.en}`, `bufferedAmount 为 ${amount.zh}`),
        fact(
          'activity',
          `messages sent: ${sent.count}; the last message ${span.en} before the end`,
          `已发送消息 ${sent.count} 条；最后一条消息在结束前 ${span.zh}`,
        ),
        fact('end', '1006: no Close frame arrived', '1006：没有收到 Close 帧'),
      ],
      nextSteps: [
        text(
          'Where the network is gone before, data piles up until the end is noticed',
          '若网络早已中断，数据会一直堆积，直到发现断开',
        ),
        text('Otherwise send less while bufferedAmount grows', '否则应在 bufferedAmount 增长时放慢发送'),
        text('After reconnecting, send again what was not acknowledged', '重连后重新发送未被确认的数据'),
      ],
    };
  },
};
