import type { Cause } from '#model/diagnosis/cause.ts';
import { isGatewayClose } from '#model/diagnosis/evidence/server-close.ts';
import { serviceMeaning } from '#model/diagnosis/evidence/service-meaning.ts';
import { unseenCallFacts } from '#model/diagnosis/evidence/times-told.ts';
import { fact, quoted, text } from '#model/diagnosis/wording.ts';

/**
 * A proxy or gateway closed it. Rests on `end.code` 1014, or on a close reason that names one, from the close event. A
 * server may use the same words, hence likely.
 */
export const gatewayClosed: Cause = {
  id: 'gateway-closed',
  find(facts) {
    const { closed, closeCall, connection } = facts;
    if (!closed || closeCall || connection.opened === null || !isGatewayClose(closed)) return null;
    // Its reason may well speak of a gateway: Discord calls its own service so.
    if (closed.code >= 3_000 && serviceMeaning(facts) !== null) return null;
    const reason = quoted(closed.reason);
    return {
      confidence: 'likely',
      headline: text('A proxy or gateway closed it', '代理或网关关闭了连接'),
      evidence: [
        fact('end', `the server closed with ${closed.code}`, `服务端以 ${closed.code} 关闭`),
        ...(closed.reason ? [fact('end', `its close reason: ${reason.en}`, `关闭原因：${reason.zh}`)] : []),
        ...unseenCallFacts(facts),
      ],
      nextSteps: [
        text('Read the log of the gateway and the health of the server behind it', '查网关日志和后端的健康状况'),
        text('Reconnect with growing delays and some jitter', '重连延迟逐次加长，并加随机抖动'),
      ],
    };
  },
};
