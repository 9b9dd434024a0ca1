import type { Cause } from '#model/diagnosis/cause.ts';
import { callerOf } from '#model/diagnosis/evidence/caller.ts';
import { duration, fact, quoted, text } from '#model/diagnosis/wording.ts';

/**
 * The page closed it. Rests on `closeCall` while open, before the end, and `end`. Certain when the event shows what the
 * page passed (with nothing passed, 1005 or 1000); with another code the server answered so, or closed at the same time.
 */
export const pageClosed: Cause = {
  id: 'page-closed',
  find({ closed, closeCall, closing, connection }) {
    if (!closed || closeCall?.readyState !== 1 || connection.opened === null) return null;
    const echoed =
      closeCall.code === null ? closed.code === 1005 || closed.code === 1000 : closed.code === closeCall.code;
    const span = duration(closing);
    const caller = callerOf(closeCall.stack);
    const passed = closeCall.code === null ? '' : `${closeCall.code}`;
    const reason = closeCall.reason ? quoted(closeCall.reason) : null;
    const dropped = closed.code === 1006;
    return {
      confidence: echoed ? 'certain' : 'likely',
      headline: text('The page closed it', '页面主动关闭'),
      evidence: [
        fact(
          'closeCall',
          `the page called close(${passed}) ${span.en} before the close event`,
          `页面在 close 事件前 ${span.zh}调用了 close(${passed})`,
        ),
        ...(caller ? [fact('closeCall', `called at ${caller}`, `调用位置：${caller}`)] : []),
        ...(reason ? [fact('closeCall', `its close reason: ${reason.en}`, `关闭原因：${reason.zh}`)] : []),
        ...(echoed
          ? []
          : [
              dropped
                ? fact('end', '1006: the connection broke before the server answered', '1006：服务端回应之前连接就断了')
                : fact(
                    'end',
                    `the event shows ${closed.code}, the code of the server`,
                    `事件显示的是服务端的关闭码 ${closed.code}`,
                  ),
            ]),
        ...(closed.code !== 1006 && closing >= 1_800 && closing <= 2_600
          ? [
              fact(
                'end',
                'about 2 s late: Chromium waits so long for a server that leaves TCP open',
                '晚了约 2 秒：服务端不断开 TCP 时，Chromium 会等这么久',
              ),
            ]
          : []),
      ],
      nextSteps: [
        text(
          'If nobody meant it, look at the caller: unmount, route change, token refresh',
          '若并非有意，看调用位置：组件卸载、路由切换、令牌刷新',
        ),
      ],
    };
  },
};
