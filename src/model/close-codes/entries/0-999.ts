import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const codes0To999: CloseCodeEntry = {
  first: 0,
  last: 999,
  name: { en: 'Not used', zh: '未使用' },
  constant: null,
  kind: 'reserved',
  meaning: {
    en: 'These numbers are not close codes. One in a close event means that the server is wrong.',
    zh: '这些数字不是关闭码。close 事件里出现它，说明服务端实现有误。',
  },
  allowedInClose: false,
};
