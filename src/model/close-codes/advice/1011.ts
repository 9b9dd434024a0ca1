import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1011: CloseCodeAdvice = {
  sentBy: {
    en: 'The server in the RFC text; either side according to its erratum 3227.',
    zh: 'RFC 原文指服务端；按勘误 3227，任意一端均可。',
  },
  causes: {
    en: [
      'An unhandled exception in the message handler of the server',
      'Something behind the server failed: database, worker, target host',
      'Keepalive: no pong came in time (Python websockets: "keepalive ping timeout")',
      'The service reports its own idle limit or a bad request this way',
    ],
    zh: [
      '服务端消息处理函数抛出了未捕获的异常',
      '服务端依赖的后端出错：数据库、工作进程、目标主机',
      '保活失败：没有及时收到 pong（Python websockets：“keepalive ping timeout”）',
      '服务端用它表示自己的空闲上限或请求有误',
    ],
  },
  checks: {
    en: [
      'The server log and stack trace of that second',
      'Read the close reason',
      'Does it follow a certain message? Send that one again to reproduce it',
      'If the reason mentions a ping: is the client too slow to read its messages, or the network gone?',
      'Reconnect with growing delays and stop after repeated failures',
    ],
    zh: [
      '查服务端那一秒的日志和堆栈',
      '查看关闭原因',
      '是否总在某条消息之后发生？重发那条消息来复现',
      '若原因里提到 ping：客户端是否来不及读取消息，或者网络已断？',
      '重连延迟逐次加长，连续失败后停止',
    ],
  },
  asks: { 1: 'reason', 3: 'reason' },
  sources: [
    'RFC 6455, section 7.4.1 and erratum 3227',
    'IANA WebSocket Close Code Number Registry',
    'MDN: CloseEvent.code',
    'python-websockets/websockets: src/websockets/asyncio/connection.py',
  ],
};
