import { code, type Service } from '#model/services/service.ts';

export const socketio: Service = {
  id: 'socketio',
  name: 'Socket.IO / Engine.IO',
  subprotocols: [],
  urls: ['*/socket.io/', '*/engine.io/'],
  basis: 'inferred',
  note: {
    en: 'Its reasons are words such as "ping timeout" or "transport close", worked out on each side; no codes of its own.',
    zh: '它的原因是“ping timeout”“transport close”等文字，由两端各自得出；没有自己的关闭码。',
  },
  codes: [
    code(
      1005,
      'Engine closed',
      'depends',
      'Either side called close() without a code',
      '任一端调用了不带关闭码的 close()',
    ),
    code(
      1006,
      'transport close / ping timeout',
      'yes',
      'Connection vanished, or the peer missed the heartbeat (25 s interval plus 20 s)',
      '连接消失，或对端错过心跳（间隔 25 秒加 20 秒）',
    ),
    code(
      1009,
      'Payload over maxHttpBufferSize',
      'after-change',
      'Message larger than 1 MB (default 1e6 bytes, passed to ws as maxPayload)',
      '消息超过 maxHttpBufferSize（默认 1 MB）',
    ),
  ],
  sources: [
    'socketio/socket.io: packages/engine.io/lib/transports/websocket.ts, packages/engine.io/lib/server.ts, packages/engine.io/lib/socket.ts',
    'socketio/socket.io: packages/engine.io-client/lib/socket.ts',
  ],
};
