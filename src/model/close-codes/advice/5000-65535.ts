import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCodes5000To65535: CloseCodeAdvice = {
  sentBy: {
    en: 'Nobody may send it. Chromium and Firefox show it all the same when a server does.',
    zh: '任何一端都不应发送；但服务端一旦发送，Chromium 和 Firefox 会照样显示。',
  },
  causes: {
    en: [
      'The server invented the number',
      'The two bytes are in the wrong order: 59395 is 1000 swapped',
      'The reason was sent without a code: its first two bytes were read as one (31522 is {")',
    ],
    zh: [
      '服务端自行选用了这个数字',
      '两个字节的顺序写反了：59395 就是字节颠倒的 1000',
      '只发送了原因而没有关闭码：原因的前两个字节被当成关闭码（31522 即 {"）',
    ],
  },
  checks: {
    en: [
      'Swap the two bytes: is the result a known code?',
      'Does the close reason lack its first two characters?',
      'Report it to whoever writes the server',
    ],
    zh: ['把两个字节对调，看结果是不是已知的关闭码', '关闭原因是否缺了开头两个字符？', '作为缺陷报告给服务端'],
  },
  asks: { 1: 'reason' },
  sources: [
    'RFC 6455, sections 5.5.1 and 7.4.2',
    'MDN: CloseEvent.code',
    'Chromium: net/websockets/websocket_channel.cc',
    'Gecko: netwerk/protocol/websocket/WebSocketChannel.cpp',
  ],
};
