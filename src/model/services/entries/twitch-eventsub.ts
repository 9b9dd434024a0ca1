import { code, type Service } from '#model/services/service.ts';

export const twitchEventsub: Service = {
  id: 'twitch-eventsub',
  name: 'Twitch EventSub WebSocket',
  subprotocols: [],
  urls: ['eventsub.wss.twitch.tv/*'],
  basis: 'inferred',
  codes: [
    code(4000, 'Internal server error', 'yes', 'Twitch side failure', 'Twitch 服务端出错'),
    code(
      4001,
      'Client sent inbound traffic',
      'after-change',
      'Clients must not send anything except pong frames',
      '客户端除了 pong 帧之外不得发送任何数据',
    ),
    code(4002, 'Client failed ping-pong', 'yes', 'A ping was not answered', '未回应 ping'),
    code(
      4003,
      'Connection unused',
      'after-change',
      'No subscription was created within about 10 s after the welcome message',
      '收到欢迎消息后约 10 秒内没有创建订阅',
    ),
    code(
      4004,
      'Reconnect grace time expired',
      'yes',
      'After session_reconnect the old connection was kept longer than 30 s',
      '收到 session_reconnect 后，旧连接保留超过 30 秒',
    ),
    code(4005, 'Network timeout', 'yes', 'Transient timeout', '暂时的网络超时'),
    code(4006, 'Network error', 'yes', 'Transient network fault', '暂时的网络故障'),
    code(
      4007,
      'Invalid reconnect',
      'new-session',
      'The reconnect URL is not valid; start from the normal URL',
      '重连地址无效，请从常规地址重新开始',
    ),
  ],
  sources: [
    'https://dev.twitch.tv/docs/eventsub/handling-websocket-events',
    'https://dev.twitch.tv/docs/eventsub/websocket-reference/',
    'twitch4j: SocketCloseReason.java',
  ],
};
