import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCodes2000To2999: CloseCodeAdvice = {
  sentBy: {
    en: 'Nobody until an extension defines it. Chromium and Firefox show it when a server sends it.',
    zh: '在扩展定义之前，任何一端都不应发送；服务端发送时，Chromium 和 Firefox 会照样显示。',
  },
  causes: {
    en: [
      'The server invented the number',
      'A library reports it in an event of its own, not from a Close frame (SockJS: 2000, 2010)',
    ],
    zh: ['服务端自行选用了这个数字', '库在自己的事件里报告它，并非来自 Close 帧（SockJS：2000、2010）'],
  },
  checks: {
    en: [
      'Did the number come from a close event of the browser, or from a library?',
      'Search the server code for it and ask for 4000-4999 instead',
    ],
    zh: ['确认这个数字来自浏览器的 close 事件，还是来自某个库', '在服务端代码里搜索它，并建议改用 4000～4999'],
  },
  asks: { 0: 'browser-event' },
  sources: [
    'RFC 6455, section 7.4.2',
    'MDN: CloseEvent.code',
    'sockjs/sockjs-client: lib/main.js',
    'sockjs/sockjs-node: lib/session.js',
  ],
};
