import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1006: CloseCodeEntry = {
  first: 1006,
  last: 1006,
  name: { en: 'Abnormal Closure', zh: '异常关闭' },
  constant: 'CLOSE_ABNORMAL',
  kind: 'local',
  meaning: {
    en:
      'The connection failed, or ended without a complete closing handshake. Browsers hide the reason from pages ' +
      'on purpose: the number alone does not tell it.',
    zh: '连接失败，或没有完成关闭握手就结束了。浏览器有意对页面隐藏原因，单凭这个数字无法判断。',
  },
  allowedInClose: false,
};
