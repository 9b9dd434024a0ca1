import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1003: CloseCodeEntry = {
  first: 1003,
  last: 1003,
  name: { en: 'Unsupported Data', zh: '不支持的数据' },
  constant: 'CLOSE_UNSUPPORTED',
  kind: 'wire',
  meaning: {
    en: 'The message was legal, but its type is not accepted here: text where binary is wanted, or the reverse.',
    zh: '消息本身合法，但类型不被接受：该发二进制却发了文本，或者相反。',
  },
  allowedInClose: false,
};
