import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1007: CloseCodeAdvice = {
  sentBy: {
    en: 'Either side. Firefox tells the server 1007 for bad UTF-8, Chromium 1002; the page sees 1006 in both.',
    zh: '任意一端。收到非法 UTF-8 时，Firefox 向服务端发 1007，Chromium 发 1002，页面看到的都是 1006。',
  },
  causes: {
    en: [
      'The service means the content: bad JSON or an invalid argument (text sent by a page is always valid UTF-8)',
      'A compressed message could not be inflated (ws)',
      'A proxy changed bytes on the way',
      'In server logs: the server sent binary bytes as text, or split one character between two messages',
    ],
    zh: [
      '服务端指的是内容：JSON 有误或参数无效（页面发送的文本必定是合法 UTF-8）',
      '压缩的消息无法解压（ws）',
      '代理在途中改动了字节',
      '服务端日志里的 1007：服务端把二进制当作文本发送，或把一个多字节字符拆进两条消息',
    ],
  },
  checks: {
    en: [
      'Read the close reason: it usually names the field',
      'Look at the last message the page sent and validate it against the documentation',
      'Send binary as an ArrayBuffer, never packed into a string',
      'Try again without compression and without proxy',
    ],
    zh: [
      '看关闭原因：通常会写明是哪个字段',
      '找到页面发送的最后一条消息，对照文档校验',
      '二进制用 ArrayBuffer 发送，不要塞进字符串',
      '关闭压缩、绕过代理后重试',
    ],
  },
  asks: { 0: 'reason' },
  sources: [
    'RFC 6455, sections 7.4.1 and 8.1',
    'IANA WebSocket Close Code Number Registry',
    'MDN: CloseEvent.code',
    'Gecko: netwerk/protocol/websocket/WebSocketChannel.cpp',
    'websockets/ws: lib/permessage-deflate.js',
  ],
};
