import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const codes1016To1999: CloseCodeEntry = {
  first: 1016,
  last: 1999,
  name: { en: 'Reserved for the protocol', zh: '协议保留' },
  constant: null,
  kind: 'reserved',
  meaning: {
    en: 'Kept for future versions of the WebSocket protocol. This number has no meaning yet.',
    zh: '留给 WebSocket 协议的后续版本，目前没有含义。',
  },
  allowedInClose: false,
};
