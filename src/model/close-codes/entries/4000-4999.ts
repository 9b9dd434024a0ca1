import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const codes4000To4999: CloseCodeEntry = {
  first: 4000,
  last: 4999,
  name: { en: 'Private use', zh: '私有使用' },
  constant: null,
  kind: 'wire',
  meaning: {
    en: 'Agreed between one client and its server. The number means nothing anywhere else.',
    zh: '某个客户端与其服务端之间的约定，换个地方就没有意义。',
  },
  allowedInClose: true,
};
