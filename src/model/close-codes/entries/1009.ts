import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1009: CloseCodeEntry = {
  first: 1009,
  last: 1009,
  name: { en: 'Message Too Big', zh: '消息过大' },
  constant: 'CLOSE_TOO_LARGE',
  kind: 'wire',
  meaning: {
    en: 'A message was larger than the receiver is willing to take.',
    zh: '消息超过了接收方愿意接受的大小。',
  },
  allowedInClose: false,
};
