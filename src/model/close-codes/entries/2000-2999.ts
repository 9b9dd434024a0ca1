import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const codes2000To2999: CloseCodeEntry = {
  first: 2000,
  last: 2999,
  name: { en: 'Reserved for extensions', zh: '扩展保留' },
  constant: null,
  kind: 'reserved',
  meaning: {
    en: 'Kept for specifications of WebSocket extensions. None is assigned.',
    zh: '留给 WebSocket 扩展规范，目前一个也没有分配。',
  },
  allowedInClose: false,
};
