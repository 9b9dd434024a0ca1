import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

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
  allowedInClose: true,
};
