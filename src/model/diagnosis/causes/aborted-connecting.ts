import type { Cause } from '#model/diagnosis/cause.ts';
import { callerOf } from '#model/diagnosis/evidence/caller.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

const headline = text('The page gave up before it opened', '页面在连接打开之前就放弃了');
const nextSteps = [
  text(
    'Usual in React StrictMode, which runs effects twice in development: close after open, or ignore it',
    '在 React StrictMode 中很常见：开发环境下 effect 会执行两次；可等 open 之后再关闭，或忽略它',
  ),
  text(
    'Otherwise look at the caller: an unmount, a timeout or a second connect()',
    '否则看调用位置：组件卸载、超时，或再次 connect()',
  ),
];

/**
 * The page called `close()` before the connection opened. Rests on `closeCall.readyState` 0 and `opened` null, from the
 * page: such a call fails the connection with 1006, whatever was passed (WHATWG WebSockets, `close()`; measured). Where
 * the call was not seen, as in a worker, on Chromium's "WebSocket is closed before the connection is established.".
 */
export const abortedConnecting: Cause = {
  id: 'aborted-connecting',
  find(facts) {
    const { connection, closed, closeCall } = facts;
    const called = closed !== null && closeCall?.readyState === 0 && connection.opened === null;
    if (!called) return namedFailure(facts, /closed before the connection is established/i, { headline, nextSteps });
    const wait = duration(closeCall.at - connection.createdAt);
    const caller = callerOf(closeCall.stack);
    return {
      confidence: 'certain',
      headline,
      evidence: [
        fact(
          'closeCall',
          `close() was called ${wait.en} after the constructor, while connecting`,
          `创建后 ${wait.zh}、仍在连接时调用了 close()`,
        ),
        ...(caller ? [fact('closeCall', `called at ${caller}`, `调用位置：${caller}`)] : []),
      ],
      nextSteps,
    };
  },
};
