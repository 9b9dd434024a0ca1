import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1000: CloseCodeEntry = {
  first: 1000,
  last: 1000,
  name: { en: 'Normal Closure', zh: '正常关闭' },
  constant: 'CLOSE_NORMAL',
  kind: 'wire',
  meaning: {
    en: 'One side closed on purpose because its work was done. Nothing failed at the protocol level.',
    zh: '其中一端认为任务已完成，主动关闭连接；协议层面没有出错。',
  },
  allowedInClose: true,
};
