import { code, type Service } from '#model/services/service.ts';

export const phoenix: Service = {
  id: 'phoenix',
  name: 'Phoenix Channels, Supabase Realtime',
  subprotocols: [],
  urls: ['*/*/websocket?vsn', '*.supabase.co/realtime/v1/websocket'],
  basis: 'documented',
  note: {
    en: 'phoenix.js reconnects after every code but 1000.',
    zh: '除 1000 之外，phoenix.js 对所有关闭码都会重连。',
  },
  codes: [
    code(
      1000,
      'Normal / heartbeat timeout',
      'depends',
      'Client closes with 1000 and the reason "heartbeat timeout" before reconnecting; from the server it means stay closed',
      '客户端心跳超时后以 1000 和关闭原因“heartbeat timeout”关闭再重连；若由服务端发出，则表示不再重连',
    ),
    code(
      1001,
      'Server disconnect',
      'yes',
      'Server called disconnect for this socket id; reconnect is expected',
      '服务端对此 socket id 调用了 disconnect，应当重连',
    ),
    code(1012, 'Draining', 'yes', 'Node is draining during a deploy', '节点在发布期间排空连接'),
  ],
  sources: [
    'phoenixframework/phoenix: lib/phoenix/socket.ex',
    'phoenixframework/phoenix: assets/js/phoenix/socket.js',
    'supabase/realtime: lib/realtime_web/channels/user_socket.ex',
    'supabase/supabase-js: packages/core/realtime-js/src/lib/constants.ts',
  ],
};
