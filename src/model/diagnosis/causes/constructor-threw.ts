import type { Cause } from '#model/diagnosis/cause.ts';
import { fact, quoted, text } from '#model/diagnosis/wording.ts';

/** The constructor threw anything else. Rests on `end.name` and `end.message`. */
export const constructorThrew: Cause = {
  id: 'constructor-threw',
  find({ connection: { end } }) {
    if (end.type !== 'threw' || /^(SyntaxError|SecurityError)$|NS_ERROR_CONTENT_BLOCKED/.test(end.name)) return null;
    const message = quoted(end.message);
    const name = end.name || 'Error';
    return {
      confidence: 'certain',
      headline: text(`new WebSocket threw ${name}`, `new WebSocket 抛出 ${name}`),
      evidence: [fact('end', `${name}: ${message.en}`, `${name}：${message.zh}`)],
      nextSteps: [text('Read the message; no connection was tried', '查看异常信息；浏览器并未尝试连接')],
    };
  },
};
