import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCodes0To999: CloseCodeAdvice = {
  sentBy: {
    en: 'Nobody may send it. Chromium and Firefox show it all the same when a server does.',
    zh: '任何一端都不应发送；但服务端一旦发送，Chromium 和 Firefox 会照样显示。',
  },
  causes: {
    en: [
      'The server put an HTTP status such as 401 or 500 where the close code belongs',
      'The server sent an error number or exit code of its own',
      'The server left the code at 0 because it was never set',
    ],
    zh: [
      '服务端把 401、500 之类的 HTTP 状态码当成了关闭码',
      '服务端直接发出了自己内部的错误号或退出码',
      '服务端没有设置关闭码，保留了默认值 0',
    ],
  },
  checks: {
    en: [
      'Search the server code for the number and for the place that writes the Close frame',
      'Ask the server side to use 1000, 1011 or 4000-4999 instead',
    ],
    zh: ['在服务端代码里搜索这个数字，找到写 Close 帧的位置', '请服务端改用 1000、1011 或 4000～4999'],
  },
  sources: [
    'RFC 6455, section 7.4.2',
    'MDN: CloseEvent.code',
    'Chromium: net/websockets/websocket_channel.cc',
    'Gecko: netwerk/protocol/websocket/WebSocketChannel.cpp',
  ],
};
