import type { Cause } from '../cause.ts';
import { isGatewayClose } from '../server-close.ts';
import { fact, quoted, text } from '../wording.ts';

/**
 * The server, or a proxy before it, shuts down, restarts or sheds connections. Rests on `end.code` 1001 or 1012 without
 * a `close()` of the page. In Firefox 1001 may be the echo of the browser's own, hence only likely there.
 */
export const serverGoingAway: Cause = {
  id: 'server-going-away',
  find({ closed, closeCall, connection, browser }) {
    if (!closed || closeCall || connection.opened === null || isGatewayClose(closed)) return null;
    if (closed.code !== 1001 && closed.code !== 1012) return null;
    const reason = quoted(closed.reason);
    return {
      confidence: closed.code === 1012 || browser === 'chromium' ? 'certain' : 'likely',
      headline:
        closed.code === 1012
          ? text('The server is restarting', '服务端正在重启')
          : text('The server, or a proxy before it, is going away', '服务端或其前面的代理即将离开'),
      evidence: [
        fact('end', `the other side closed with ${closed.code}`, `对端以 ${closed.code} 关闭`),
        ...(closed.reason ? [fact('end', `its close reason: ${reason.en}`, `关闭原因：${reason.zh}`)] : []),
      ],
      nextSteps: [
        text('Compare with the deploy times', '对照发布时间'),
        text('Reconnect after a random delay of some seconds', '随机延迟几秒后重连'),
      ],
    };
  },
};
