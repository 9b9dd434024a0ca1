import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1000: CloseCodeAdvice = {
  sentBy: {
    en: 'Either side. It is the default of many server libraries.',
    zh: '任意一端。许多服务端库默认发送它。',
  },
  causes: {
    en: [
      'The page or the server called close(1000)',
      'The stream came to its end: job finished, match over, transcript complete',
      'The server always closes with 1000 and writes the real problem into the reason',
      'A client library closed in order to reconnect, for example after a missed heartbeat (Phoenix)',
      'The page closed with another code and the server answered 1000: the event shows the answer',
    ],
    zh: [
      '页面或服务端调用了 close(1000)',
      '数据流正常结束：任务完成、对局结束、转写完毕',
      '服务端一律用 1000 关闭，真正的问题写在关闭原因里',
      '客户端库为了重连而先关闭，例如心跳超时（Phoenix）',
      '页面用其他关闭码关闭，服务端却回复 1000：close 事件显示的是回复里的码',
    ],
  },
  checks: {
    en: [
      'Find out which side closed first: did the page call close()?',
      'Read the close reason and the last messages: an error often comes just before',
      'If nobody meant it: look for close() on unmount, on a route change, on a token refresh',
      'Check that the client still reconnects: some libraries take 1000 as final',
    ],
    zh: [
      '确认是哪一端先关闭：页面调用过 close() 吗？',
      '看关闭原因和最后几条消息：错误信息往往就在关闭之前',
      '若不是有意关闭：检查组件卸载、路由切换、令牌刷新时是否调用了 close()',
      '确认客户端之后会重连：有的库把 1000 视为终态',
    ],
  },
  asks: { 0: 'who-closed', 2: 'who-closed' },
  sources: [
    'RFC 6455, section 7.4.1',
    'IANA WebSocket Close Code Number Registry',
    'WHATWG WebSockets Standard',
    'MDN: CloseEvent.code',
  ],
};
