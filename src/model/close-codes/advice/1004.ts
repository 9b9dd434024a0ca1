import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1004: CloseCodeAdvice = {
  sentBy: {
    en: 'Nobody should send it. Chromium and Firefox show it when a server does.',
    zh: '任何一端都不应发送；服务端发送时，Chromium 和 Firefox 会照样显示。',
  },
  causes: {
    en: ['The server invented the number', 'A very old server library still follows a draft of 2011 or earlier'],
    zh: ['服务端自行选用了这个数字', '非常老的服务端库仍遵循 2011 年或更早的草案'],
  },
  checks: {
    en: [
      'Find out the server library and its version',
      'If the last message was large, treat it like 1009',
      'Ask the server side to use 1009 or 4000-4999 instead',
    ],
    zh: ['确认服务端使用的库及其版本', '若最后一条消息很大，按 1009 处理', '请服务端改用 1009 或 4000～4999'],
  },
  sources: [
    'RFC 6455, section 7.4.1',
    'IANA WebSocket Close Code Number Registry',
    'MDN: CloseEvent.code',
    'Web Platform Docs: CloseEvent code',
    'Chromium: net/websockets/websocket_channel.cc',
  ],
};
