import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1002: CloseCodeEntry = {
  first: 1002,
  last: 1002,
  name: { en: 'Protocol error', zh: '协议错误' },
  constant: 'CLOSE_PROTOCOL_ERROR',
  kind: 'wire',
  meaning: {
    en: 'The side that closed received frames that break the WebSocket protocol.',
    zh: '发起关闭的一端收到了违反 WebSocket 协议的帧。',
  },
  allowedInClose: false,
};
