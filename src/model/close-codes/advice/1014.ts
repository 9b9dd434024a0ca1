import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1014: CloseCodeAdvice = {
  sentBy: {
    en: 'A server that acts as a gateway or proxy. Some libraries still refuse to send it.',
    zh: '充当网关或代理的服务端。仍有一些库不允许发送它。',
  },
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
    'crossbario/autobahn-python: autobahn/websocket/protocol.py',
  ],
};
