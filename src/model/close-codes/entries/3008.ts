import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code3008: CloseCodeEntry = {
  first: 3008,
  last: 3008,
  name: { en: 'Timeout', zh: '超时' },
  constant: null,
  kind: 'wire',
  meaning: {
    en: 'As registered: the other side took too long to respond, like HTTP 408. Not every library agrees.',
    zh: '按登记的含义：等待对端响应超时，相当于 HTTP 408。并非所有库都遵循这一含义。',
  },
  allowedInClose: true,
};
