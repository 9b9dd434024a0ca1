import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1010: CloseCodeEntry = {
  first: 1010,
  last: 1010,
  name: { en: 'Mandatory Extension', zh: '缺少必需的扩展' },
  constant: null,
  kind: 'wire',
  meaning: {
    en: 'The client needs a WebSocket extension that the server did not agree to.',
    zh: '客户端必需某个 WebSocket 扩展，而服务端没有同意。',
  },
  allowedInClose: false,
};
