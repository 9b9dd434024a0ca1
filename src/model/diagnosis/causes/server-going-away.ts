import type { Cause } from '#model/diagnosis/cause.ts';
import { downtimeAfter, downtimeFacts } from '#model/diagnosis/evidence/downtime.ts';
import { wordsOfReason } from '#model/diagnosis/evidence/refusal.ts';
import { isGatewayClose } from '#model/diagnosis/evidence/server-close.ts';
import { spokenEnd } from '#model/diagnosis/evidence/spoken-end.ts';
import { unseenCallFacts } from '#model/diagnosis/evidence/times-told.ts';
import type { Closed } from '#model/diagnosis/facts.ts';
import { fact, question, quoted, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import { restartOf } from '#model/services/restarts.ts';

/**
 * The server, or a proxy before it, shuts down, restarts or sheds connections. Rests on `end.code` 1001 or 1012, or a reason that
 * says so, without a `close()` of the page. In Firefox 1001 may be the echo of the browser's own, and before the recording began the page
 * may have called `close()`, hence only likely there.
 */
export const serverGoingAway: Cause = {
  id: 'server-going-away',
  find(facts) {
    const { closed, closeCall, connection, browser } = facts;
    if (!closed || closeCall || connection.opened === null || isGatewayClose(closed)) return null;
    const isCode = closed.code === 1001 || closed.code === 1012;
    const isSaid = spokenEnd(facts) === 'going';
    if (!isCode && !isSaid) return null;
    const reason = quoted(closed.reason);
    const downtime = downtimeAfter(facts);
    const restart = restartOf(connection);
    return {
      // The words of a reason are the server's own.
      confidence:
        isCode && (closed.code === 1012 || browser === 'chromium') && !connection.beforeCapture ? 'certain' : 'likely',
      headline: headlineOf(closed, isSaid),
      evidence: [
        fact('end', `the server closed with ${closed.code}`, `服务端以 ${closed.code} 关闭`),
        ...(closed.reason ? [fact('end', `its close reason: ${reason.en}`, `关闭原因：${reason.zh}`)] : []),
        ...unseenCallFacts(facts),
        ...(downtime ? downtimeFacts(downtime) : []),
      ],
      nextSteps: [
        ...(browser === 'firefox' && closed.code === 1001 && closed.reason === ''
          ? [
              question(
                'page-stayed',
                'Was the page reloaded or left, or did a download begin? Then Firefox itself sent this 1001',
                '当时是否刷新或离开了页面，或开始了下载？若是，这个 1001 是 Firefox 自己发出的',
              ),
            ]
          : []),
        text('Compare with the deploy times', '与发布（部署）时间对照'),
        ...(restart ? [restart.step] : []),
        text('Reconnect after a random delay of some seconds', '随机延迟几秒后重连'),
      ],
    };
  },
};

function headlineOf({ code, reason }: Closed, isSaid: boolean): Localized {
  if (isSaid) {
    const words = quoted(wordsOfReason(reason), 36);
    return text(`${words.en}: the server is going away, ${code}`, `${words.zh}：服务端即将下线（${code}）`);
  }
  return code === 1012
    ? text('The server is restarting', '服务端正在重启')
    : text('The server or a proxy is going away', '服务端或其前面的代理即将下线');
}
