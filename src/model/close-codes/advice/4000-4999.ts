import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCodes4000To4999: CloseCodeAdvice = {
  sentBy: {
    en: 'Either side. A page may pass it to close().',
    zh: '任意一端；页面也可以把它传给 close()。',
  },
  causes: {
    en: [
      'The server refused the login or the token expired',
      'A rule of the application: rate limit, heartbeat missed, session replaced by another tab',
      'The server did not understand a message',
      'The page closed with this code and the server echoed it',
    ],
    zh: [
      '服务端拒绝登录，或令牌已过期',
      '应用自己的规则：限流、心跳超时、会话被另一个标签页顶替',
      '服务端不理解某条消息',
      '页面用这个关闭码关闭，服务端原样回送',
    ],
  },
  checks: {
    en: [
      'Read the close reason',
      'Look the number up in the documentation of the service, by host and subprotocol',
      'Search the code of the page and of the server for the number',
      'Only as a guess: many add 4000 to an HTTP status (4401, 4403, 4429, 4500)',
    ],
    zh: [
      '查看关闭原因',
      '根据主机名和子协议找到服务，在其文档里查这个数字',
      '在页面和服务端代码里搜索这个数字',
      '仅作猜测：许多应用用 4000 加 HTTP 状态码（4401、4403、4429、4500）',
    ],
  },
  asks: { 0: 'reason' },
  sources: [
    'RFC 6455, section 7.4.2',
    'WHATWG WebSockets Standard',
    'MDN: CloseEvent.code',
    'enisdenjo/graphql-ws: src/common.ts',
  ],
};
