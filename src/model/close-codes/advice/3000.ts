import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode3000: CloseCodeAdvice = {
  sentBy: {
    en: 'Either side, in practice the server. A page may pass it to close().',
    zh: '任意一端，实际上多为服务端；页面也可以把它传给 close()。',
  },
  causes: {
    en: [
      'The token is missing, expired or wrong',
      'The client sent something before it logged in',
      'A library uses 3000 with a meaning of its own',
    ],
    zh: ['令牌缺失、过期或错误', '客户端在登录之前就发送了消息', '某个库给 3000 另外定了含义'],
  },
  checks: {
    en: [
      'Read the close reason',
      'Compare the expiry of the token with the time of the close',
      'If a library or service answers, look 3000 up in its documentation',
    ],
    zh: ['查看关闭原因', '把令牌过期时间与关闭时间对照', '若对端是某个库或云服务，在其文档里查 3000 的含义'],
  },
  asks: { 0: 'reason' },
  sources: ['IANA WebSocket Close Code Number Registry'],
};
