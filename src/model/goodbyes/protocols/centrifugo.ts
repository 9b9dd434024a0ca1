import { anyRecord, json, LITERAL, sequence } from '#model/goodbyes/expression.ts';
import { AGAIN, NUMBER_CODE, PERHAPS_REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const DISCONNECT = ['push', 'disconnect'] as const;

export const centrifugo: GoodbyeProtocol = {
  id: 'centrifugo',
  name: 'Centrifugo',
  subprotocols: ['centrifuge-json'],
  urls: ['*/connection/websocket', '*/api/live/ws'],
  rules: [
    {
      weight: 'fatal',
      // The first request is `connect`; an error with another id is about another request.
      expression: anyRecord(
        '\n',
        json(
          [['id'], sequence(LITERAL, '1')],
          [['error', 'code'], NUMBER_CODE],
          [['error', 'message'], PERHAPS_REASON],
        ),
      ),
    },
    {
      weight: 'fatal',
      expression: anyRecord(
        '\n',
        json(
          [[...DISCONNECT, 'code'], NUMBER_CODE],
          [[...DISCONNECT, 'reason'], PERHAPS_REASON],
          [[...DISCONNECT, 'reconnect'], AGAIN],
        ),
      ),
    },
  ],
  words: {
    101: word('unauthorized', 'client', 'after-change', null, ['Correct the token', '更正令牌']),
    103: word('permission denied', 'client', 'after-change', null),
    106: word('limit exceeded', 'client', 'backoff', null),
    107: word('bad request', 'client', 'after-change', null),
    109: word('token expired', 'client', 'new-session', null, [
      'Set getToken, and the library renews the token by itself',
      '设置 getToken 后，库会自动更新令牌',
    ]),
    110: word('expired', 'client', 'new-session', null),
    111: word('too many requests', 'client', 'backoff', null),
    '3000-3499': word('disconnected', 'server', 'yes', ['The server wants its client back', '服务端希望客户端重连']),
    '3500-3999': word('disconnected for good', 'client', 'no', [
      'The server does not want its client back',
      '服务端不希望客户端重连',
    ]),
    '*': word('connect refused', 'either', 'depends', ['The server refused the connection', '服务端拒绝了连接']),
  },
  privacy: 'Fixed texts, unless a proxy of the application sets them.',
  sources: ['https://centrifugal.dev/docs/server/codes', 'centrifugal/centrifuge errors.go, disconnect.go'],
};
