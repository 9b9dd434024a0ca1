import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const codes5000To65535: CloseCodeEntry = {
  first: 5000,
  last: 65535,
  name: { en: 'Outside the defined range', zh: '超出定义范围' },
  constant: null,
  kind: 'reserved',
  meaning: {
    en: 'It fits into the two bytes of a Close frame, but it is not a close code. The server is wrong.',
    zh: 'Close 帧的两个字节放得下它，但它不是关闭码，说明服务端实现有误。',
  },
  allowedInClose: false,
};
