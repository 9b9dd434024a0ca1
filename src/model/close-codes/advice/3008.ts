import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode3008: CloseCodeAdvice = {
  sentBy: {
    en: 'Either side, in practice the server. A page may pass it to close().',
    zh: '任意一端，实际上多为服务端；页面也可以把它传给 close()。',
  },
  causes: {
    en: [
      'The client did not log in or send its first message in time',
      'A heartbeat came too late, as from a tab in the background',
      'A library uses 3008 with a meaning of its own',
    ],
    zh: ['客户端没有及时登录或发送首条消息', '心跳来得太晚，例如标签页在后台', '某个库给 3008 另外定了含义'],
  },
  checks: {
    en: [
      'What was the server waiting for: login, heartbeat, first message?',
      'Was the tab hidden? Its timers may then run only once a minute',
      'If a library or service answers, look 3008 up in its documentation',
    ],
    zh: [
      '服务端在等什么：登录、心跳，还是首条消息？',
      '标签页当时在后台吗？后台定时器可能一分钟才运行一次',
      '若对端是某个库或云服务，在其文档里查 3008 的含义',
    ],
  },
  sources: ['IANA WebSocket Close Code Number Registry'],
};
