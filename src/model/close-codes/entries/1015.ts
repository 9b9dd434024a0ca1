import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1015: CloseCodeEntry = {
  first: 1015,
  last: 1015,
  name: { en: 'TLS handshake', zh: 'TLS 握手失败' },
  constant: null,
  kind: 'local',
  meaning: {
    en: 'TLS could not be set up, for example because the certificate is not trusted. The connection never opened.',
    zh: 'TLS 无法建立，例如证书不受信任；连接从未打开。',
  },
  allowedInClose: false,
};
