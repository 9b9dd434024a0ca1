import { code, type Service } from '#model/services/service.ts';

export const sockjs: Service = {
  id: 'sockjs',
  name: 'SockJS',
  subprotocols: [],
  urls: ['*/*/###/*/websocket'],
  basis: 'inferred',
  note: {
    en: 'The code of the application travels in a text message c[code,"reason"] just before; the Close frame is usually 1000.',
    zh: '应用的关闭码在此前的文本消息 c[code,"reason"] 里；Close 帧通常是 1000。',
  },
  codes: [
    code(1000, 'Normal closure', 'depends', 'Default of session.close()', 'session.close() 的默认值'),
    code(
      1002,
      'Cannot connect to server / Connection interrupted',
      'yes',
      'Raised by the client when the info request fails, or by the server when a polling client broke off',
      'info 请求失败，或轮询客户端中断',
      { origin: 'in-band' },
    ),
    code(
      1006,
      'Server lost session',
      'yes',
      'Client-side: the server session or the connection vanished',
      '服务端会话或连接消失，由客户端得出',
      { origin: 'synthetic' },
    ),
    code(2000, 'All transports failed', 'backoff', 'Client-side: no transport worked', '所有传输方式均失败', {
      origin: 'synthetic',
    }),
    code(
      2010,
      'Another connection still open',
      'new-session',
      'The same session id is already in use',
      '同一会话 ID 已有连接在用',
      { origin: 'in-band' },
    ),
    code(
      3000,
      'Go away! / Broken framing / No response from heartbeat',
      'depends',
      'Session was closed by the server, bad frame, or the ping was not answered',
      '服务端关闭了会话，或帧格式错误，或 ping 没有得到回应',
      { origin: 'in-band' },
    ),
  ],
  sources: [
    'sockjs/sockjs-protocol: sockjs-protocol.py',
    'sockjs/sockjs-node: lib/session.js, lib/transport/websocket.js',
    'sockjs/sockjs-client: lib/main.js',
  ],
};
