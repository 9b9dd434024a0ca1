import type { Cause } from '#model/diagnosis/cause.ts';
import { fact, quoted, text } from '#model/diagnosis/wording.ts';

/**
 * The constructor threw a SyntaxError. Rests on `end.name` and `end.message` (WHATWG WebSockets, constructor steps: bad
 * URL or scheme, a fragment in older browsers, a repeated or invalid subprotocol).
 */
export const invalidArguments: Cause = {
  id: 'invalid-arguments',
  find({ connection: { end } }) {
    if (end.type !== 'threw' || end.name !== 'SyntaxError') return null;
    const message = quoted(end.message);
    return {
      confidence: 'certain',
      headline: text('The URL or a subprotocol is not valid', 'URL 或子协议无效'),
      evidence: [
        fact('end', `new WebSocket threw SyntaxError: ${message.en}`, `new WebSocket 抛出 SyntaxError：${message.zh}`),
      ],
      nextSteps: [
        text('The URL needs the scheme ws: or wss: and no #fragment', 'URL 的协议须是 ws: 或 wss:，且不能带 #片段'),
        text('Subprotocols must be tokens without spaces, each named once', '子协议须是不含空格的标识，且不能重复'),
      ],
    };
  },
};
