import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1010: CloseCodeAdvice = {
  sentBy: {
    en: 'The client only; a server can refuse the handshake instead. Browsers do not send it.',
    zh: '仅限客户端；服务端可以直接拒绝握手。浏览器不会发送它。',
  },
  causes: {
    en: [
      'In server logs: a client other than a browser insists on an extension such as permessage-deflate',
      'In server logs: a proxy removed the Sec-WebSocket-Extensions header',
      'In a page: the server chose the wrong code, or passed on that of another client',
    ],
    zh: [
      '服务端日志里的 1010：非浏览器客户端强制要求 permessage-deflate 之类的扩展',
      '服务端日志里的 1010：代理删除了 Sec-WebSocket-Extensions 头',
      '页面里的 1010：服务端用错了关闭码，或转发了其他客户端的关闭码',
    ],
  },
  checks: {
    en: [
      'Compare Sec-WebSocket-Extensions in the request and in the response',
      'Make the extension optional in the client',
      'If a page sees it, search the server code for 1010',
    ],
    zh: [
      '对比请求与响应中的 Sec-WebSocket-Extensions',
      '在客户端把该扩展设为可选',
      '若是页面收到的，在服务端代码里搜索 1010',
    ],
  },
  sources: ['RFC 6455, section 7.4.1', 'IANA WebSocket Close Code Number Registry', 'MDN: CloseEvent.code'],
};
