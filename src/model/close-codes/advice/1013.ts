import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1013: CloseCodeAdvice = {
  sentBy: {
    en: 'The server.',
    zh: '服务端。',
  },
  causes: {
    en: [
      'The node is overloaded or has reached its connection limit',
      'The client reads too slowly and was dropped (Rocket.Chat)',
      'The server takes one client at a time and is taken (Pipecat)',
    ],
    zh: [
      '节点过载，或达到连接数上限',
      '客户端读取太慢而被断开（Rocket.Chat）',
      '服务端一次只接受一个客户端，已被占用（Pipecat）',
    ],
  },
  checks: {
    en: [
      'Load and number of connections on the server',
      'Does the page keep up with the messages it receives?',
      'Wait longer than after 1012; the proposal says another IP address, or only when the user asks',
    ],
    zh: [
      '服务端的负载和连接数',
      '页面来得及处理收到的消息吗？',
      '等待要比 1012 更久；提案建议换一个 IP 地址，或等用户操作后再连',
    ],
  },
  sources: [
    'IANA WebSocket Close Code Number Registry',
    'MDN: CloseEvent.code',
    'spring-projects/spring-framework: CloseStatus.java',
    'RocketChat/Rocket.Chat: ee/apps/ddp-streamer/src/constants.ts',
    'pipecat-ai/pipecat: src/pipecat/transports/websocket/server.py',
  ],
};
