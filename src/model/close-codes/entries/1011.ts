import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1011: CloseCodeEntry = {
  first: 1011,
  last: 1011,
  name: { en: 'Internal Error', zh: '内部错误' },
  constant: null,
  kind: 'wire',
  meaning: {
    en: 'Something unexpected failed inside the side that closed, as a rule an unhandled exception on the server.',
    zh: '发起关闭的一端内部出现意外错误，通常是服务端未捕获的异常。',
  },
  allowedInClose: false,
};
