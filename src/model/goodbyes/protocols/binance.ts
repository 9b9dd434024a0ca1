import { choice, json } from '#model/goodbyes/expression.ts';
import { codeAmong } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const SHUTDOWN = codeAmong('serverShutdown');

export const binance: GoodbyeProtocol = {
  id: 'binance',
  name: 'Binance',
  subprotocols: [],
  urls: ['*.binance.com/*', '*.binance.vision/*', '*.binance.us/*'],
  rules: [
    {
      weight: 'announcement',
      within: 600_000,
      expression: choice(json([['e'], SHUTDOWN]), json([['data', 'e'], SHUTDOWN]), json([['event', 'e'], SHUTDOWN])),
    },
  ],
  words: {
    serverShutdown: word(
      'serverShutdown',
      'operator',
      'immediately',
      ['The server is about to shut down', '服务端即将停机'],
      ['Open a new connection when this comes', '收到此消息时就建立新连接'],
    ),
  },
  privacy: 'A fixed word.',
  sources: ['https://github.com/binance/binance-spot-api-docs/blob/master/web-socket-streams.md'],
};
