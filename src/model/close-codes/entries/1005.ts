import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1005: CloseCodeEntry = {
  first: 1005,
  last: 1005,
  name: { en: 'No Status Received', zh: '未收到关闭码' },
  constant: 'CLOSE_NO_STATUS',
  kind: 'local',
  meaning: {
    en: 'A Close frame arrived without a code. The closing handshake itself was in order.',
    zh: '收到了 Close 帧，但其中没有关闭码；关闭握手本身是正常的。',
  },
  allowedInClose: false,
};
