import type { Cause } from '#model/diagnosis/cause.ts';
import { missedHeartbeat } from '#model/diagnosis/evidence/heartbeat.ts';
import { reconnectStep, serviceMeaning } from '#model/diagnosis/evidence/service-meaning.ts';
import { standstillFact, standstillOf } from '#model/diagnosis/evidence/standstill.ts';
import { silenceFact } from '#model/diagnosis/evidence/times-told.ts';
import { text } from '#model/diagnosis/wording.ts';

/**
 * One side missed a ping or heartbeat of the other. Rests on the close reason, the page's own reason in `closeCall`, or
 * the meaning of the code to a known service; all from the page. `page.longestGap` may show why.
 */
export const heartbeatTimeout: Cause = {
  id: 'heartbeat-timeout',
  find(facts) {
    const missed = missedHeartbeat(facts);
    if (!missed) return null;
    const service = serviceMeaning(facts);
    const still = standstillOf(facts);
    return {
      confidence: 'likely',
      headline: facts.closeCall
        ? text('The page missed a heartbeat and closed', '页面没等到心跳回应，主动关闭')
        : text('The server missed a heartbeat', '服务端没有收到心跳'),
      evidence: [missed, ...(still ? [standstillFact(still)] : []), silenceFact(facts)],
      nextSteps: [
        ...(service ? reconnectStep(service) : []),
        text(
          'Was the main thread blocked, the machine asleep or the network gone?',
          '主线程是否被阻塞、计算机是否休眠、网络是否中断？',
        ),
        text('A page that reads slowly delays even the pongs of the browser', '页面读取太慢，连浏览器的 pong 也会延迟'),
      ],
    };
  },
};
