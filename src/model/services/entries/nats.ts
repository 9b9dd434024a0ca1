import { code, type Service } from '#model/services/service.ts';

export const nats: Service = {
  id: 'nats',
  name: 'NATS over WebSocket (nats-server)',
  subprotocols: [],
  urls: [],
  basis: 'inferred',
  note: {
    en: 'The close reason is the name of the server state that ended the connection; it tells more than the code.',
    zh: '关闭原因是服务端结束连接时的状态名，比关闭码更有用。',
  },
  codes: [
    code(1000, 'ClientClosed', 'depends', 'The client asked to close', '客户端要求关闭', {
      reasons: ['Client Closed'],
    }),
    code(1001, 'ServerShutdown', 'yes', 'The server is shutting down', '服务端正在停机', {
      reasons: ['Server Shutdown'],
    }),
    code(1001, 'StaleConnection', 'yes', 'The client missed the pings of the server', '客户端没有回应服务端的 ping', {
      reasons: ['Stale Connection'],
    }),
    code(1001, 'WriteError, ReadError', 'yes', 'The server could not read or write', '服务端读写出错', {
      reasons: ['Write Error', 'Read Error'],
    }),
    code(1002, 'ParseError, ProtocolViolation', 'no', 'The client broke the NATS protocol', '客户端违反了 NATS 协议', {
      reasons: ['Parse Error', 'Protocol Violation', 'Bad Client Protocol Version'],
    }),
    code(1008, 'Authentication', 'after-change', 'Login failed, expired or was revoked', '认证失败、过期或已被撤销', {
      // Others say `Authentication failed`.
      reasons: [
        'Authentication Failure',
        'Authentication Timeout',
        'Authentication Violation',
        'Authentication Expired',
        'Credentials Revoked',
        'Missing Account',
      ],
    }),
    code(1008, 'SlowConsumer', 'backoff', 'The client reads too slowly', '客户端读取太慢（慢消费者）', {
      reasons: ['Slow Consumer *'],
    }),
    code(
      1008,
      'Limits',
      'after-change',
      'A limit on connections or subscriptions is reached',
      '达到连接数或订阅数上限',
      {
        reasons: [
          'Maximum Connections Exceeded',
          'Maximum Account Connections Exceeded',
          'Maximum Subscriptions Exceeded',
          'Maximum Control Line Exceeded',
        ],
      },
    ),
    code(1009, 'MaxPayloadExceeded', 'after-change', 'A message was larger than max_payload', '消息超过 max_payload', {
      reasons: ['Maximum Message Payload Exceeded'],
    }),
  ],
  sources: [
    'nats-io/nats-server: server/websocket.go (wsEnqueueCloseMessage)',
    'nats-io/nats-server: server/monitor.go',
  ],
};
