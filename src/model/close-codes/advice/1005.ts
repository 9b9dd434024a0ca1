import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1005: CloseCodeAdvice = {
  sentBy: {
    en:
      'Nobody: the browser reports it. If a server writes it into a Close frame, Chromium fails the connection ' +
      '(1006) and Firefox passes it on.',
    zh:
      '不会由任何一端发送，由浏览器自行报告。服务端若把它写进 Close 帧，Chromium 判定连接失败（1006），' +
      'Firefox 则原样显示。',
  },
  causes: {
    en: [
      'The page called close() without a code and the server answered in kind',
      'The server closes without a code, the default of some libraries (ws)',
      'In server logs: the page let go of a WebSocket without listeners and it was garbage collected',
      'Firefox: the server sent a broken Close frame, with a body of one byte or the code 1005 itself',
    ],
    zh: [
      '页面调用了不带关闭码的 close()，服务端同样不带码回复',
      '服务端关闭时不带关闭码，有的库默认如此（ws）',
      '服务端日志里的 1005：页面不再引用没有监听器的 WebSocket，对象被垃圾回收',
      'Firefox：服务端的 Close 帧有误，内容只有一个字节，或写入了 1005 本身',
    ],
  },
  checks: {
    en: [
      'Did the page call close() first? Then this is only the echo',
      'Otherwise find the close call on the server that gives no code',
      'Prefer close(1000, "why") or a code in 4000-4999: it makes logs readable',
    ],
    zh: [
      '是页面先调用了 close() 吗？若是，这只是服务端的回送',
      '否则在服务端查找不带关闭码的关闭调用',
      '建议改用 close(1000, "原因") 或 4000～4999，日志才看得懂',
    ],
  },
  asks: { 0: 'who-closed' },
  sources: [
    'RFC 6455, sections 7.1.5 and 7.4.1',
    'WHATWG WebSockets Standard',
    'MDN: CloseEvent.code',
    'Chromium: net/websockets/websocket_channel.cc',
    'Gecko: netwerk/protocol/websocket/WebSocketChannel.cpp',
  ],
};
