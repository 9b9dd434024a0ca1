import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1012: CloseCodeEntry = {
  first: 1012,
  last: 1012,
  name: { en: 'Service Restart', zh: '服务重启' },
  constant: null,
  kind: 'wire',
  meaning: {
    en: 'The service is restarting. The client may come back in a moment.',
    zh: '服务正在重启，客户端稍后可以重新连接。',
  },
  allowedInClose: false,
};
