import { code, type Service } from '#model/services/service.ts';

export const colyseus: Service = {
  id: 'colyseus',
  name: 'Colyseus game server',
  subprotocols: [],
  urls: ['*/*/*?sessionId'],
  basis: 'mixed',
  codes: [
    code(4000, 'CONSENTED', 'no', 'The player left on purpose', '玩家主动离开'),
    code(4001, 'SERVER_SHUTDOWN', 'yes', 'Server is shutting down', '服务端正在停机'),
    code(4002, 'WITH_ERROR', 'no', 'The room closed the client because of an error', '房间因出错而断开该客户端'),
    code(
      4003,
      'FAILED_TO_RECONNECT',
      'new-session',
      'The reconnection attempt was refused or too late',
      '重连被拒绝或为时已晚',
    ),
    code(4010, 'MAY_TRY_RECONNECT', 'yes', 'The client may try to reconnect', '可以尝试重连'),
  ],
  sources: ['colyseus/colyseus: packages/shared-types/src/Protocol.ts', 'colyseus/colyseus: packages/core/src/Room.ts'],
};
