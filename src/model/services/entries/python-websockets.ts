import { code, type Service } from '#model/services/service.ts';

export const pythonWebsockets: Service = {
  id: 'python-websockets',
  name: 'Python websockets library',
  subprotocols: [],
  urls: [],
  basis: 'inferred',
  note: {
    en: 'Defaults: a ping every 20 s, 20 s to answer it, 10 s for the closing handshake.',
    zh: '默认值：每 20 秒一次 ping，20 秒内须回应，关闭握手限 10 秒。',
  },
  codes: [
    code(
      1011,
      'keepalive ping timeout',
      'yes',
      'No pong came within ping_timeout; browsers answer pings by themselves, so the path or a slow reader is at fault',
      '在 ping_timeout 内没有收到 pong；浏览器会自动回应 ping，因此问题在网络途中或客户端读取太慢',
      { reasons: ['*keepalive ping timeout*'] },
    ),
  ],
  sources: ['python-websockets/websockets: src/websockets/asyncio/connection.py'],
};
