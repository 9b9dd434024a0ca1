import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1001: CloseCodeEntry = {
  first: 1001,
  last: 1001,
  name: { en: 'Going Away', zh: '即将离开' },
  constant: 'CLOSE_GOING_AWAY',
  kind: 'wire',
  meaning: {
    en: 'One side is leaving: the server stops or sheds the connection, or the page is left, reloaded or closed.',
    zh: '一端即将离开：服务端停机或主动释放连接，或者页面正在跳转、刷新、关闭。',
  },
  allowedInClose: false,
};
