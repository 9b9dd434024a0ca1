import type { CloseCodeEntry } from '../entry.ts';

export const code3000: CloseCodeEntry = {
  first: 3000,
  last: 3000,
  name: { en: 'Unauthorized', zh: '未授权' },
  constant: null,
  kind: 'wire',
  meaning: {
    en: 'As registered: valid credentials are needed and were not given, like HTTP 401. Not every library agrees.',
    zh: '按登记的含义：需要有效凭据而没有得到，相当于 HTTP 401。并非所有库都遵循这一含义。',
  },
  sentBy: {
    en: 'Either side, in practice the server. A page may pass it to close().',
    zh: '任意一端，实际上多为服务端；页面也可以把它传给 close()。',
  },
  allowedInClose: true,
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
    zh: ['看关闭原因', '把令牌过期时间与关闭时间对照', '若对端是某个库或云服务，在其文档里查 3000 的含义'],
  },
  sources: ['IANA WebSocket Close Code Number Registry'],
};
