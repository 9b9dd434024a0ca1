import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, quoted } from '#model/diagnosis/wording.ts';
import { isOfTimer } from './frames.ts';
import { libraryOf } from './library.ts';

/**
 * From the last message that came in to the page's `close()`, in ms; null without either, or where a message came later:
 * then what was the last one at the call is not in the record.
 */
export function sinceMessage({ connection, closeCall }: Facts): number | null {
  const { lastAt } = connection.activity.received;
  if (closeCall === null || lastAt === null || lastAt > closeCall.at) return null;
  return closeCall.at - lastAt;
}

/** Whether the page called `close()` while it handled a message of this very connection. */
export const isOnMessage = ({ closeCall }: Facts): boolean =>
  closeCall?.during === 'own' && closeCall.eventType === 'message';

/** In which event the page called `close()`, as evidence; empty where that is not known. */
export function calledInFacts({ closeCall }: Facts): Evidence[] {
  if (closeCall === null) return [];
  const { during, eventType, stack } = closeCall;
  const type = quoted(eventType);
  if (isOfTimer(stack)) return [fact('closeCall', 'a timer of the page called it', '由页面的定时器调用')];
  if (during === 'none')
    return [
      fact(
        'closeCall',
        'called in no event: from a timer, a promise or a script',
        '不是在事件中调用：来自定时器、Promise 回调或脚本',
      ),
    ];
  if (during === 'own')
    return [fact('closeCall', `called in the ${type.en} event of this connection`, `在此连接的${type.zh}事件中调用`)];
  if (during !== 'other') return [];
  return eventType === ''
    ? [fact('closeCall', 'called in an event that page code dispatched', '在页面代码派发的事件中调用')]
    : [fact('closeCall', `called in a ${type.en} event of something else`, `在其他对象的${type.zh}事件中调用`)];
}

/** Who called `close()`: the place in the code, and the library that its stack or the URL names; as evidence. */
export function callerFacts(facts: Facts): Evidence[] {
  const caller = facts.closeCall && callerOf(facts.closeCall.stack);
  const library = libraryOf(facts);
  return [
    ...(caller ? [fact('closeCall', `called at ${caller}`, `调用位置：${caller}`)] : []),
    ...(library ? [library.evidence] : []),
  ];
}

/**
 * What shows that the server itself closed with 1000 while the page called a plain `close()`, as evidence: the answer to such
 * a call is 1005 (RFC 6455, 5.5.1 and 7.1.5), so that a 1000 was put there by the server.
 */
export function saidByServerFacts({ connection, closed, closeCall }: Facts): Evidence[] {
  // What a WebSocketStream's close() is passed cannot be read.
  if (closed?.code !== 1000 || closeCall?.code !== null || connection.api === 'WebSocketStream') return [];
  return [
    fact(
      'end',
      'the event shows 1000: the echo of a plain close() is 1005, so the server itself said it',
      '事件显示 1000：不带参数的 close() 的回送是 1005，因此 1000 是服务端自己发出的',
    ),
  ];
}

/** How long before the call the last message came in, as evidence. */
export function sinceMessageFacts(facts: Facts): Evidence[] {
  const since = sinceMessage(facts);
  if (since === null) return [];
  const span = duration(since);
  return [fact('activity', `the last message came in ${span.en} before the call`, `调用前 ${span.zh}收到最后一条消息`)];
}

/**
 * The place in the page's code that a stack leads to: its first frame outside of extensions, as the engine prints it.
 * Null when the stack is empty or has no such frame.
 */
export function callerOf(stack: string): string | null {
  for (const line of stack.split('\n')) {
    if (!/:\d+:\d+\)?$/.test(line) || line.includes('-extension://')) continue;
    const frame = line.trim().replace(/^at /, '');
    return frame.length > 200 ? `${frame.slice(0, 199)}…` : frame;
  }
  return null;
}
