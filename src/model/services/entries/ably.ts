import { code, range, type Service } from '#model/services/service.ts';

export const ably: Service = {
  id: 'ably',
  name: 'Ably Realtime',
  subprotocols: [],
  urls: ['realtime.ably.io/*', '*.realtime.ably.net/*'],
  basis: 'inferred',
  note: {
    en: 'Causes are five-digit codes in protocol messages (401xx token, 429xx limits, 800xx connection).',
    zh: '原因是协议消息里的五位代码（401xx 令牌、429xx 限额、800xx 连接）。',
  },
  codes: [
    code(
      1000,
      'Clean',
      'yes',
      'The SDK goes to disconnected with its own error 80003 "Websocket closed" and retries',
      'SDK 记为自己的错误 80003“Websocket closed”并重试',
    ),
    range(
      1001,
      4999,
      'Not clean',
      'yes',
      'Also error 80003, but the text is "Unclean disconnection of WebSocket ; code = N"; read the preceding DISCONNECTED or ERROR protocol message for the cause',
      '同样记为 80003，文字里带有原始关闭码；原因看之前的 DISCONNECTED 或 ERROR 协议消息',
    ),
  ],
  sources: [
    'ably/ably-js: src/common/lib/transport/websockettransport.ts',
    'ably/ably-common: errors/codes/*.md, protocol/errors.json',
  ],
};
