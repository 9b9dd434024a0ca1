import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCodes1016To1999: CloseCodeAdvice = {
  sentBy: {
    en: 'Nobody until it is assigned. Chromium and Firefox show it when a server sends it.',
    zh: '在正式分配之前，任何一端都不应发送；服务端发送时，Chromium 和 Firefox 会照样显示。',
  },
  causes: {
    en: ['The server invented the number', 'The number was registered after this table was written'],
    zh: ['服务端自行选用了这个数字', '这个数字在本表编写之后才登记'],
  },
  checks: {
    en: ['Look the number up in the IANA registry', 'Search the server code for it and ask for 4000-4999 instead'],
    zh: ['到 IANA 登记表中查这个数字', '在服务端代码里搜索它，并建议改用 4000～4999'],
  },
  sources: [
    'RFC 6455, section 7.4.2',
    'IANA WebSocket Close Code Number Registry',
    'MDN: CloseEvent.code',
    'Chromium: net/websockets/websocket_channel.cc',
    'Gecko: netwerk/protocol/websocket/WebSocketChannel.cpp',
  ],
};
