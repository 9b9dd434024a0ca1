import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1004: CloseCodeEntry = {
  first: 1004,
  last: 1004,
  name: { en: 'Reserved', zh: '保留' },
  constant: null,
  kind: 'reserved',
  meaning: {
    en: 'Reserved, with no meaning. Drafts before the RFC used it for "too large", which is now 1009.',
    zh: '保留，没有含义。RFC 之前的草案曾用它表示“数据过大”，如今由 1009 表示。',
  },
  allowedInClose: false,
};
