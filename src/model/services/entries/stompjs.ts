import { code, type Service } from '#model/services/service.ts';

export const stompjs: Service = {
  id: 'stompjs',
  name: '@stomp/stompjs',
  subprotocols: ['v10.stomp', 'v11.stomp', 'v12.stomp'],
  urls: [],
  basis: 'inferred',
  codes: [
    code(
      4001,
      'Quick discarding socket',
      'yes',
      'Invented by the library when discardWebsocketOnCommFailure is on and heartbeats fail; the real connection closes later with its own code',
      '心跳失败且启用 discardWebsocketOnCommFailure 时由库制造的事件，真实连接稍后以自己的关闭码关闭',
      { origin: 'synthetic' },
    ),
  ],
  sources: ['stomp-js/stompjs: src/augment-websocket.ts, src/client.ts'],
};
