import { code, range, type Service } from '#model/services/service.ts';

export const actioncable: Service = {
  id: 'actioncable',
  name: 'Rails Action Cable',
  subprotocols: ['actioncable-v1-json', 'actioncable-unsupported'],
  urls: ['*/cable'],
  basis: 'mixed',
  note: {
    en: 'The cause is in the message {"type":"disconnect","reason":...,"reconnect":...} just before the close.',
    zh: '真正的原因在关闭前的消息 {"type":"disconnect","reason":...,"reconnect":...} 里。',
  },
  codes: [
    code(
      1000,
      'Default close',
      'depends',
      'Server default when close is called without a code',
      '服务端不带关闭码关闭时的默认值，看之前的 disconnect 消息',
    ),
    range(
      3000,
      4999,
      'Custom',
      'depends',
      'The server API only accepts 1000 or 3000-4999, so 4xxx is application specific',
      '服务端接口只接受 1000 或 3000～4999，因此 4xxx 由应用自定义',
    ),
  ],
  sources: [
    'rails/rails: actioncable/lib/action_cable/server/socket/client_socket.rb',
    'rails/rails: actioncable/app/javascript/action_cable/internal.js, connection.js',
    'rails/rails: actioncable/lib/action_cable/connection/base.rb',
  ],
};
