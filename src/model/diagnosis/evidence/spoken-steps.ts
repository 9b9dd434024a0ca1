import { text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import type { SpokenEnd } from './spoken-end.ts';
import { takeoverSteps } from './takeover-steps.ts';

/** What to do where a close reason says what was wrong; `going` has a cause of its own. */
export const spokenSteps: Readonly<Record<Exclude<SpokenEnd, 'going'>, readonly Localized[]>> = {
  replaced: takeoverSteps,
  slow: [
    text(
      'The page reads more slowly than the server sends: do less in the message handler, or move it to a worker',
      '页面读取的速度赶不上服务端发送的速度：减少消息处理函数里的工作，或移到 worker 里',
    ),
    text('Ask for less: fewer subscriptions, a lower rate, a smaller range', '少要一些：减少订阅、降低频率、缩小范围'),
    text('Or let the server hold more for each client', '或让服务端为每个客户端保留更大的缓冲'),
  ],
  'too-often': [
    text(
      'Send less often: several in one message, and a pause between them',
      '降低发送频率：合并消息，并在其间留出间隔',
    ),
    text(
      'Compare with the limits that the server documents, for the client and for the whole account',
      '与服务端文档中的限额对照，包括单个客户端和整个账户',
    ),
    text('Wait before connecting again, longer each time', '重连前先等待，每次更久'),
  ],
  misunderstood: [
    text(
      'Look at the last message the page sent: is its shape the one that this server and version expect?',
      '看页面发送的最后一条消息：其结构是否符合该服务端及其版本的要求？',
    ),
    text('Send that one again, and read the server log of that second', '再发一次这条消息，并查服务端那一秒的日志'),
    text(
      'Text or binary, and how it is encoded: does the server expect the same?',
      '文本还是二进制、如何编码：与服务端的预期是否一致？',
    ),
  ],
};
