import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1008: CloseCodeAdvice = {
  sentBy: {
    en: 'Either side, in practice the server: the general refusal when 1003 and 1009 do not fit.',
    zh: '任意一端，实际上多为服务端；当 1003 和 1009 都不合适时，用作通用的拒绝码。',
  },
  causes: {
    en: [
      'The token is missing, expired or wrong',
      'Rate limit, too many connections, or a client that reads too slowly',
      'The server checks the Origin after the handshake and does not allow it',
      'The service does not accept the command or the data',
    ],
    zh: [
      '令牌缺失、过期或错误',
      '触发限流、连接数过多，或客户端读取太慢',
      '服务端在握手之后才检查 Origin，且该来源不被允许',
      '服务端不接受该命令或数据',
    ],
  },
  checks: {
    en: [
      'Read the close reason: it usually names the rule',
      'Compare the expiry of the token with the time of the close',
      'Count the open connections and the messages per second of this client',
      'Do not reconnect in a loop with the same credentials',
    ],
    zh: [
      '看关闭原因：通常会写明是哪条规则',
      '把令牌过期时间与关闭时间对照',
      '统计该客户端的连接数和每秒消息数',
      '不要拿同样的凭据反复重连',
    ],
  },
  asks: { 0: 'reason' },
  sources: [
    'RFC 6455, section 7.4.1',
    'IANA WebSocket Close Code Number Registry',
    'MDN: CloseEvent.code',
    'nats-io/nats-server: server/websocket.go',
    'fastapi/fastapi: fastapi/exception_handlers.py',
  ],
};
