import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

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
  allowedInClose: false,
};
