import { range, type Service } from '#model/services/service.ts';

export const homeAssistant: Service = {
  id: 'home-assistant',
  name: 'Home Assistant WebSocket API',
  subprotocols: [],
  urls: ['*/api/websocket'],
  basis: 'inferred',
  note: { en: 'No codes of its own.', zh: '没有自己的关闭码。' },
  codes: [
    range(
      1000,
      4999,
      'auth_invalid then close',
      'depends',
      'If the last message was auth_invalid, the token was rejected; otherwise treat as lost connection and reconnect',
      '若最后一条消息是 auth_invalid，说明令牌被拒绝；否则按连接中断处理并重连',
    ),
  ],
  sources: [
    'home-assistant/developers.home-assistant: docs/api/websocket.md',
    'home-assistant/home-assistant-js-websocket: lib/socket.ts, lib/connection.ts, lib/errors.ts',
  ],
};
