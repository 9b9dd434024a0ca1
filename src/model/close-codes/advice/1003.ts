import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1003: CloseCodeAdvice = {
  sentBy: {
    en: 'Either side, in practice the server. A page cannot send it.',
    zh: '任意一端，实际上多为服务端；页面脚本发不出。',
  },
  causes: {
    en: [
      'A JSON string went to an endpoint that takes only binary, such as audio or a TCP bridge',
      'A Blob or ArrayBuffer went to an endpoint that takes only text',
      'The serializer was changed on one side only',
      'The service does not know the message type',
    ],
    zh: [
      '向只接受二进制的端点（如音频、TCP 桥接）发送了 JSON 文本',
      '向只接受文本的端点发送了 Blob 或 ArrayBuffer',
      '只有一端更换了序列化方式',
      '服务端不认识这种消息类型',
    ],
  },
  checks: {
    en: [
      'Look at the last message the page sent: text or binary?',
      'Check what the endpoint documents: a string or an ArrayBuffer',
      'Check the chosen subprotocol: it may decide between text and binary',
    ],
    zh: [
      '看页面发送的最后一条消息：是文本还是二进制？',
      '查端点文档：要求字符串还是 ArrayBuffer',
      '核对选定的子协议：它可能决定用文本还是二进制',
    ],
  },
  sources: [
    'RFC 6455, section 7.4.1',
    'IANA WebSocket Close Code Number Registry',
    'MDN: CloseEvent.code',
    'novnc/websockify: websockify/websocket.py',
  ],
};
