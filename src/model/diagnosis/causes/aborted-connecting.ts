import { callerOf } from '../caller.ts';
import type { Cause } from '../cause.ts';
import { duration, fact, text } from '../wording.ts';

/**
 * The page called `close()` before the connection opened. Rests on `closeCall.readyState` 0 and `opened` null: such a
 * call fails the connection with 1006, whatever was passed (WHATWG WebSockets, `close()`; measured).
 */
export const abortedConnecting: Cause = {
  id: 'aborted-connecting',
  find({ connection, closed, closeCall }) {
    if (!closed || closeCall?.readyState !== 0 || connection.opened !== null) return null;
    const wait = duration(closeCall.at - connection.createdAt);
    const caller = callerOf(closeCall.stack);
    return {
      confidence: 'certain',
      headline: text('The page gave up before it opened', '页面在连接打开之前就放弃了'),
      evidence: [
        fact(
          'closeCall',
          `close() was called ${wait.en} after the constructor, while connecting`,
          `构造后 ${wait.zh}、仍在连接时调用了 close()`,
        ),
        ...(caller ? [fact('closeCall', `called at ${caller}`, `调用位置：${caller}`)] : []),
      ],
      nextSteps: [
        text(
          'Usual in React StrictMode: effects run twice in development; wait for open before closing, or ignore it',
          '在 React StrictMode 中很常见：开发环境下 effect 会执行两次；可等 open 之后再关闭，或忽略它',
        ),
        text(
          'Otherwise look at the caller: an unmount, a timeout or a second connect()',
          '否则看调用位置：组件卸载、超时，或再次 connect()',
        ),
      ],
    };
  },
};
