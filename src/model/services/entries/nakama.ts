import { code, type Service } from '#model/services/service.ts';

export const nakama: Service = {
  id: 'nakama',
  name: 'Nakama game server',
  subprotocols: [],
  urls: ['*/ws?status&token'],
  basis: 'inferred',
  codes: [
    code(
      1000,
      'Server closed with reason',
      'depends',
      'All server-initiated closes use 1000; the reason text is the cause (for example an unexpected message type)',
      '服务端主动关闭时一律使用 1000，真正的原因写在关闭原因里',
    ),
  ],
  sources: ['heroiclabs/nakama: server/session_ws.go'],
};
