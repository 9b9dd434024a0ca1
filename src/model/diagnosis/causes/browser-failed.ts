import type { Cause } from '#model/diagnosis/cause.ts';
import { saidBySecondChannel } from '#model/diagnosis/evidence/handshake-error.ts';
import { failedOnFirstBytes, httpInFrames, httpInFramesSteps } from '#model/diagnosis/evidence/http-in-frames.ts';
import { openedFact } from '#model/diagnosis/evidence/times-told.ts';
import { withoutDevTools } from '#model/diagnosis/evidence/without-devtools.ts';
import { errorsTell, type Facts, wasLost } from '#model/diagnosis/facts.ts';
import type { Candidate, Evidence } from '#model/diagnosis/verdict.ts';
import { fact, text } from '#model/diagnosis/wording.ts';

/**
 * The browser failed an open connection. Rests on `erroredAt` with 1006, from the page: in Chromium an error event comes
 * only then, a connection that was merely lost has none; in Firefox a TCP reset has one as well (measured: 12), and a
 * WebSocketStream has no such event, hence possible there. Or on a text of the second channel that no other cause knows.
 */
export const browserFailed: Cause = {
  id: 'browser-failed',
  find(facts) {
    const { connection, error } = facts;
    if (!wasLost(facts)) return null;
    const stream = connection.api === 'WebSocketStream';
    if (connection.erroredAt === null && !stream && !error) return null;
    return {
      confidence: error || (errorsTell(facts) && connection.erroredAt !== null) ? 'likely' : 'possible',
      headline:
        error || errorsTell(facts) || stream
          ? text('The browser failed the connection', '浏览器判定出错，主动断开了连接')
          : text('Failed by the browser, or reset by TCP', '浏览器判定出错，或 TCP 被重置'),
      evidence: [
        ...(error ? saidBySecondChannel(facts) : []),
        ...erroredFacts(facts),
        ...hiddenFacts(facts),
        openedFact(facts),
      ],
      nextSteps: [
        ...(!error && failedOnFirstBytes(facts) ? httpInFramesSteps.slice(0, 2) : []),
        ...withoutDevTools(facts),
        text('Read the console: it may name the fault', '查看控制台：那里可能写明具体问题'),
        text('Log the last frames that the server sent before it', '在服务端记录此前发出的最后几帧'),
      ],
      candidates: error ? [] : candidatesFor(facts),
    };
  },
};

function erroredFacts({ connection }: Facts): Evidence[] {
  if (connection.erroredAt !== null)
    return [fact('erroredAt', 'an error event came before the close event', 'close 事件之前有 error 事件')];
  if (connection.api === 'WebSocketStream')
    return [
      fact(
        'api',
        'a WebSocketStream does not tell a failed connection from a lost one',
        'WebSocketStream 无法区分浏览器主动断开与连接中断',
      ),
    ];
  return [];
}

/** Where the second channel saw the failure but gave an empty text: another extension may have taken it. */
function hiddenFacts({ connection: { handshake } }: Facts): Evidence[] {
  if (handshake?.source !== 'devtools' || handshake.error !== '') return [];
  return [
    fact(
      'handshake',
      'the text of DevTools is empty: another extension may hide it',
      '开发者工具给出的文字为空：可能被其他扩展隐藏',
    ),
  ];
}

/** What fits an error without a name, the likeliest first. */
const candidatesFor = (facts: Facts): Candidate[] => [
  ...(failedOnFirstBytes(facts) ? [httpInFrames] : []),
  ...(errorsTell(facts) ? [] : [RESET]),
  ...CANDIDATES,
];

const fits = text('1006 with an error event', '1006 并带有 error 事件');
const RESET: Candidate = {
  name: text('A TCP reset', 'TCP 重置'),
  fits: text('an error event, which Firefox fires at a reset too', '有 error 事件；Firefox 在 TCP 重置时也会触发'),
  toTell: text(
    'In Chromium a reset gives no error event; the server log shows a crash or a kill',
    '在 Chromium 中，重置不会触发 error 事件；服务端日志会显示崩溃或被终止',
  ),
};
const CANDIDATES: readonly Candidate[] = [
  {
    name: text('A frame that breaks the protocol', '违反协议的帧'),
    fits,
    toTell: text(
      'It comes back with the same message; the console says what is wrong',
      '同样的消息会再次触发；控制台会写明错误',
    ),
  },
  {
    name: text('Text that is not UTF-8', '不是 UTF-8 的文本'),
    fits,
    toTell: text(
      'The console says "Could not decode a text frame as UTF-8"',
      '控制台显示“Could not decode a text frame as UTF-8”',
    ),
  },
  {
    name: text('A close code that may not be sent (1005, 1006, 1015)', '不允许发送的关闭码（1005、1006、1015）'),
    fits,
    toTell: text(
      'The console says "reserved status code"; Firefox shows the code itself',
      '控制台显示“reserved status code”；Firefox 会直接显示该关闭码',
    ),
  },
];
