import type { CloseCodeEntry } from '../entry.ts';

export const code1014: CloseCodeEntry = {
  first: 1014,
  last: 1014,
  name: { en: 'Bad Gateway', zh: '网关错误' },
  constant: null,
  kind: 'wire',
  meaning: {
    en: 'The server is a gateway and got a bad answer from the server behind it, like HTTP 502.',
    zh: '服务端是网关，它从上游服务器得到了无效响应，相当于 HTTP 502。',
  },
  sentBy: {
    en: 'A server that acts as a gateway or proxy. Some libraries still refuse to send it.',
    zh: '充当网关或代理的服务端。仍有一些库不允许发送它。',
  },
  allowedInClose: false,
  causes: {
    en: [
      'The gateway could not reach its backend, or lost it',
      'The backend refused the handshake of the gateway or answered it wrongly',
    ],
    zh: ['网关连不上后端，或与后端的连接中断', '后端拒绝了网关的握手，或给出了无效的响应'],
  },
  checks: {
    en: [
      'The log of the gateway and the health of the backend at that second',
      'Does it happen right after a deploy, while backends start?',
      'Connect to the backend directly, if possible',
    ],
    zh: [
      '网关日志，以及那一秒后端的健康状况',
      '是否恰好发生在发布之后、后端启动期间？',
      '条件允许时，绕过网关直连后端试试',
    ],
  },
  sources: [
    'IANA WebSocket Close Code Number Registry',
    'MDN: CloseEvent.code',
    'Autobahn|Python: autobahn/websocket/protocol.py',
  ],
};
