import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1013: CloseCodeEntry = {
  first: 1013,
  last: 1013,
  name: { en: 'Try Again Later', zh: '稍后重试' },
  constant: null,
  kind: 'wire',
  meaning: {
    en: 'The server cannot keep this client for now, for example because it is overloaded.',
    zh: '服务端暂时无法承载该客户端，例如已经过载。',
  },
  allowedInClose: false,
};
