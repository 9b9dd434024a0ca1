import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode3003: CloseCodeAdvice = {
  sentBy: {
    en: 'Either side, in practice the server. A page may pass it to close().',
    zh: '任意一端，实际上多为服务端；页面也可以把它传给 close()。',
  },
  causes: {
    en: [
      'The account lacks the permission or the plan',
      'The Origin or the address of the client is not allowed',
      'A library uses 3003 with a meaning of its own',
    ],
    zh: ['账号没有权限，或套餐不包含', '客户端的 Origin 或地址不被允许', '某个库给 3003 另外定了含义'],
  },
  checks: {
    en: [
      'Read the close reason',
      'Permissions of the account, allowed origins, plan',
      'If a library or service answers, look 3003 up in its documentation',
    ],
    zh: ['查看关闭原因', '检查账号权限、允许的来源、套餐', '若对端是某个库或云服务，在其文档里查 3003 的含义'],
  },
  asks: { 0: 'reason' },
  sources: ['IANA WebSocket Close Code Number Registry'],
};
