import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1012: CloseCodeAdvice = {
  sentBy: {
    en: 'The server.',
    zh: '服务端。',
  },
  causes: {
    en: [
      'A deploy or rolling restart of the server',
      'The server process was stopped (uvicorn closes with 1012)',
      'Connections are drained before a deploy (Phoenix)',
    ],
    zh: ['服务端正在发布或滚动重启', '服务进程被停止（uvicorn 停机时以 1012 关闭）', '发布前正在排空连接（Phoenix）'],
  },
  checks: {
    en: [
      'Compare with the deploy times',
      'Reconnect after a random delay; the proposal for this code says 5-30 s',
      'Check that the client restores its subscriptions afterwards',
      'No deploy? Then look for a process that keeps being restarted',
    ],
    zh: [
      '与发布（部署）时间对照',
      '随机延迟后重连；该关闭码的提案建议 5～30 秒',
      '确认客户端重连后会恢复订阅',
      '没有发布？检查进程是否在反复重启',
    ],
  },
  sources: [
    'IANA WebSocket Close Code Number Registry',
    'MDN: CloseEvent.code',
    'spring-projects/spring-framework: CloseStatus.java',
    'encode/uvicorn: uvicorn/protocols/websockets',
    'phoenixframework/phoenix: lib/phoenix/socket.ex',
  ],
};
