import { json } from '#model/goodbyes/expression.ts';
import { codeAmong } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const twitchEventsub: GoodbyeProtocol = {
  id: 'twitch-eventsub',
  name: 'Twitch EventSub',
  subprotocols: [],
  urls: ['eventsub.wss.twitch.tv/*'],
  rules: [
    {
      weight: 'announcement',
      // The old connection is closed after 30 s.
      within: 35_000,
      expression: json([['metadata', 'message_type'], codeAmong('session_reconnect')]),
    },
  ],
  words: {
    session_reconnect: word(
      'session_reconnect',
      'operator',
      'immediately',
      ['Twitch moves the session to another server', 'Twitch 将会话迁移到另一台服务器'],
      [
        'Connect to the reconnect_url of that message, and close this one only after the welcome',
        '连接该消息中的 reconnect_url，收到 welcome 后再关闭此连接',
      ],
    ),
  },
  privacy: 'reconnect_url holds a ticket of the session and is never taken.',
  sources: ['https://dev.twitch.tv/docs/eventsub/handling-websocket-events/#reconnect-message'],
};
