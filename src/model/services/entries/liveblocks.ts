import { code, type Service } from '#model/services/service.ts';

export const liveblocks: Service = {
  id: 'liveblocks',
  name: 'Liveblocks',
  subprotocols: [],
  urls: ['*.liveblocks.io/*'],
  basis: 'mixed',
  codes: [
    code(1006, 'CLOSE_ABNORMAL', 'yes', 'No Close frame', '没有收到 Close 帧'),
    code(1011, 'UNEXPECTED_CONDITION', 'yes', 'Server failure', '服务端出错'),
    code(1013, 'TRY_AGAIN_LATER', 'backoff', 'Temporary overload', '暂时超载'),
    code(4000, 'INVALID_MESSAGE_FORMAT', 'no', 'Message could not be parsed', '消息无法解析'),
    code(4001, 'NOT_ALLOWED', 'no', 'Access to the room is not allowed', '无权进入房间'),
    code(4002, 'MAX_NUMBER_OF_MESSAGES_PER_SECONDS', 'backoff', 'Too many messages per second', '每秒消息过多'),
    code(
      4003,
      'MAX_NUMBER_OF_CONCURRENT_CONNECTIONS',
      'no',
      'Connection limit of the plan reached',
      '已达到套餐的并发连接上限',
    ),
    code(4004, 'MAX_NUMBER_OF_MESSAGES_PER_DAY_PER_APP', 'no', 'Daily message limit reached', '已达到每日消息上限'),
    code(4005, 'MAX_NUMBER_OF_CONCURRENT_CONNECTIONS_PER_ROOM', 'no', 'Room is full', '房间人数已满'),
    code(4009, 'TOKEN_EXPIRED', 'after-change', 'Token expired; fetch a new one', '令牌已过期，需重新获取'),
    code(4999, 'CLOSE_WITHOUT_RETRY', 'no', 'Stay disconnected', '要求保持断开，不再重试'),
  ],
  sources: ['liveblocks/liveblocks: packages/liveblocks-core/src/types/IWebSocket.ts'],
};
