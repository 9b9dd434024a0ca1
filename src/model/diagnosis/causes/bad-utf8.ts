import type { Cause } from '#model/diagnosis/cause.ts';
import { failedByBrowser } from '#model/diagnosis/evidence/browser-failure.ts';
import { text } from '#model/diagnosis/wording.ts';

/**
 * The server sent text that is not UTF-8, in a message or as a close reason. Rests on `handshake.error` of a connection
 * that had opened (Chromium's texts).
 */
export const badUtf8: Cause = {
  id: 'bad-utf8',
  find: (facts) =>
    failedByBrowser(facts, /UTF-8/i, {
      headline: text('The server sent text that is not UTF-8', '服务端发送的文本不是有效的 UTF-8'),
      nextSteps: [
        text('Send binary data as binary messages', '二进制数据应以二进制消息发送'),
        text('Cut close reasons at whole characters, 123 bytes at most', '关闭原因要在完整字符处截断，最多 123 字节'),
      ],
    }),
};
