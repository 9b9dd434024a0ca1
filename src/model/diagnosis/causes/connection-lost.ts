import type { Cause } from '../cause.ts';
import { wasLost } from '../facts.ts';
import { duration, fact, text } from '../wording.ts';

/**
 * TCP ended without a Close frame. Rests on 1006 after `open` and the absence of an error event; with one, it fits only
 * where the browser is not Chromium, since Firefox fires it at a TCP reset (measured).
 */
export const connectionLost: Cause = {
  id: 'connection-lost',
  find(facts) {
    const { connection, browser, age, silence, sameInstant, error } = facts;
    if (!wasLost(facts) || error) return null;
    const errored = connection.erroredAt !== null;
    if (errored && browser === 'chromium') return null;
    const open = duration(age);
    const quiet = duration(silence);
    return {
      confidence: errored ? 'possible' : 'likely',
      headline: text('The connection was lost without a Close frame', '连接中断，没有收到 Close 帧'),
      evidence: [
        errored
          ? fact(
              'erroredAt',
              'an error event came first, as in Firefox at a TCP reset',
              '之前有 error 事件，与 Firefox 遇到 TCP 重置时一致',
            )
          : fact('erroredAt', 'no error event: the browser did not fail it', '没有 error 事件：不是浏览器判定失败'),
        fact('opened', `opened ${open.en} before`, `打开于 ${open.zh}之前`),
        fact('activity', `no message for ${quiet.en}`, `${quiet.zh}没有消息`),
        ...(sameInstant.length > 0
          ? [
              fact(
                'neighbours',
                `others lost in the same second: ${sameInstant.length}`,
                `同一秒中断的其他连接：${sameInstant.length} 个`,
              ),
            ]
          : []),
      ],
      nextSteps: [
        text(
          'Read the log of the server for that second: crash, restart, deploy?',
          '查服务端那一秒的日志：崩溃、重启、发布？',
        ),
        text(
          'Compare age and silence with the time limits of every proxy on the way',
          '把连接时长和静默时长与沿途各级代理的时限对照',
        ),
        text('Try another network and no VPN', '换个网络、关掉 VPN 再试'),
      ],
    };
  },
};
