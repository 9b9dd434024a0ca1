import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code3003: CloseCodeEntry = {
  first: 3003,
  last: 3003,
  name: { en: 'Forbidden', zh: '禁止访问' },
  constant: null,
  kind: 'wire',
  meaning: {
    en: 'As registered: the client is known but not permitted to do this, like HTTP 403. Not every library agrees.',
    zh: '按登记的含义：身份已确认，但没有权限，相当于 HTTP 403。并非所有库都遵循这一含义。',
  },
  allowedInClose: true,
};
