import type { Cause } from '#model/diagnosis/cause.ts';
import { callerOf } from '#model/diagnosis/evidence/calling.ts';
import { explainingGoodbye, saidIn } from '#model/diagnosis/evidence/last-words.ts';
import { duration, fact, quoted, text } from '#model/diagnosis/wording.ts';
import { RECONNECT } from '#model/services/reconnect.ts';

/** Codes that say nothing, or something else, of why a server closes. */
const SAYS_LITTLE: ReadonlySet<number> = new Set([1000, 1001, 1005, 1006, 1011]);

/**
 * The server said in a message that it ends the connection, and why. Rests on `goodbye`, `closeCall` and `end`. What is
 * fatal to its protocol is certain; of what was announced for some time later the end is likely to be it. The close
 * event says less as a rule, and a client library that closes at such a message makes it look as if the page had.
 */
export const saidGoodbye: Cause = {
  id: 'said-goodbye',
  find(facts) {
    const found = explainingGoodbye(facts);
    const { closed, closeCall, closing } = facts;
    if (!found || !closed) return null;
    const { goodbye, ago, protocol, word } = found;
    // What the page called before it heard is its own affair.
    if (closeCall && closeCall.at < goodbye.at) return null;
    const said = saidIn(goodbye);
    const span = duration(ago);
    const caller = closeCall && callerOf(closeCall.stack);
    const then = duration(ago - closing);
    const reason = closed.reason ? quoted(closed.reason) : null;
    return {
      confidence: goodbye.weight === 'fatal' ? 'certain' : 'likely',
      headline: SAYS_LITTLE.has(closed.code)
        ? text(`${closed.code}, but the server had said: ${said.en}`, `${closed.code}，但服务端此前已告知：${said.zh}`)
        : text(`The server said: ${said.en}`, `服务端告知：${said.zh}`),
      evidence: [
        fact(
          'goodbye',
          `${span.en} before the end the server said by ${protocol.name}: ${said.en}`,
          `结束前 ${span.zh}，服务端按 ${protocol.name} 告知：${said.zh}`,
        ),
        ...(word && word.meaning.en !== '' ? [fact('goodbye', word.meaning.en, word.meaning.zh)] : []),
        ...(closeCall
          ? [
              fact(
                'closeCall',
                `the client then called close(), ${then.en} after it${caller ? `, at ${caller}` : ''}`,
                `随后客户端在其 ${then.zh}后调用了 close()${caller ? `，位置：${caller}` : ''}`,
              ),
            ]
          : []),
        fact(
          'end',
          `the close event itself says no more than ${closed.code}${reason ? ` ${reason.en}` : ''}`,
          `close 事件本身只显示 ${closed.code}${reason ? ` ${reason.zh}` : ''}`,
        ),
      ],
      nextSteps: [
        ...(word && word.advice.en !== '' ? [word.advice] : []),
        goodbye.reconnect === null
          ? RECONNECT[word?.reconnect ?? 'depends']
          : goodbye.reconnect
            ? text('The server wants its client to reconnect.', '服务端希望客户端重连。')
            : text('The server does not want its client to reconnect by itself.', '服务端不希望客户端自动重连。'),
      ],
    };
  },
};
