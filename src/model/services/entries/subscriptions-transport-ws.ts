import { code, type Service } from '#model/services/service.ts';

export const subscriptionsTransportWs: Service = {
  id: 'subscriptions-transport-ws',
  name: 'Apollo subscriptions-transport-ws',
  subprotocols: ['graphql-ws', 'graphql-subscriptions'],
  urls: [],
  basis: 'inferred',
  note: {
    en: 'The names confuse: the subprotocol "graphql-ws" is this older protocol; the graphql-ws library uses "graphql-transport-ws".',
    zh: '名称容易混淆：子协议“graphql-ws”是这个旧协议，而 graphql-ws 库用的是“graphql-transport-ws”。',
  },
  codes: [
    code(
      1002,
      'Wrong subprotocol',
      'no',
      'Neither supported subprotocol was offered, usually because a new client talks to an old server',
      '所列子协议都不受支持，常见于新客户端连接旧服务端',
    ),
    code(
      1011,
      'connection_error',
      'after-change',
      'onConnect or initialisation failed; a connection_error message is sent about 10 ms earlier',
      'onConnect 或初始化失败，约 10 毫秒前会先收到 connection_error 消息',
    ),
  ],
  sources: [
    'apollographql/subscriptions-transport-ws: src/server.ts',
    'apollographql/subscriptions-transport-ws: src/protocol.ts',
  ],
};
