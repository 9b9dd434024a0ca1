import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1007: CloseCodeEntry = {
  first: 1007,
  last: 1007,
  name: { en: 'Invalid frame payload data', zh: '帧载荷数据无效' },
  constant: null,
  kind: 'wire',
  meaning: {
    en: 'The bytes of a message do not fit its type, as when a text message is not valid UTF-8.',
    zh: '消息的字节与其类型不符，例如文本消息不是合法的 UTF-8。',
  },
  allowedInClose: false,
};
