import { choice, json, LITERAL, MISSING, sequence } from '#model/goodbyes/expression.ts';
import { codeNamed, NUMBER_CODE, PERHAPS_REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const action = (number: number, code?: string) =>
  [['action'], sequence(LITERAL, `${number}`, ...(code ? [codeNamed(code)] : []))] as const;
/** About the connection and not about a channel. */
const WHOLE = [['channel'], choice(MISSING, `${LITERAL}null`)] as const;

export const ably: GoodbyeProtocol = {
  id: 'ably',
  name: 'Ably',
  subprotocols: [],
  urls: ['*.ably.io/*', '*.ably.net/*', '*.ably-realtime.com/*'],
  rules: [
    {
      weight: 'fatal',
      expression: choice(
        // DISCONNECTED and ERROR.
        ...[6, 9].map((number) =>
          json(action(number), WHOLE, [['error', 'code'], NUMBER_CODE], [['error', 'message'], PERHAPS_REASON]),
        ),
        json(action(6, 'DISCONNECTED')),
        json(action(8, 'CLOSED')),
      ),
    },
    { weight: 'fatal', from: 'page', expression: json(action(7, 'CLOSE')) },
  ],
  words: {
    40101: word('invalid credentials', 'client', 'after-change', null),
    40102: word('incompatible credentials', 'client', 'after-change', [
      'The clientId does not belong to the token',
      'clientId 与令牌不匹配',
    ]),
    40111: word('connection limit exceeded', 'operator', 'backoff', null),
    40112: word('message limit exceeded', 'operator', 'backoff', null),
    40140: word('token error', 'client', 'new-session', null, ['Fetch a new token', '获取新的令牌']),
    40142: word('token expired', 'client', 'new-session', null, [
      'Set authUrl or authCallback, and the library renews the token by itself',
      '设置 authUrl 或 authCallback 后，库会自动更新令牌',
    ]),
    40171: word('no means to renew the token', 'client', 'after-change', null, [
      'Set authUrl or authCallback',
      '设置 authUrl 或 authCallback',
    ]),
    80003: word('disconnected', 'server', 'yes', [
      'The server moves its clients now and then',
      '服务端会不时迁移客户端',
    ]),
    80008: word('unable to recover the connection', 'server', 'new-session', null),
    80016: word('superseded', 'nobody', 'depends', ['A later connection took its place', '后来的连接取代了它']),
    DISCONNECTED: word('DISCONNECTED', 'server', 'yes', ['The server ended the connection', '服务端结束了连接']),
    CLOSED: word('CLOSED', 'nobody', 'no', ['The answer to the page’s own close()', '对页面自己的 close() 的应答']),
    CLOSE: word('connection.close()', 'nobody', 'no', [
      'The page itself called connection.close()',
      '页面自己调用了 connection.close()',
    ]),
    '*': word(
      'error',
      'either',
      'depends',
      ['The server told of an error of the connection', '服务端报告了连接错误'],
      ['Look the code up among Ably’s error codes', '在 Ably 的错误码中查询该代码'],
    ),
  },
  privacy: 'The message may hold a clientId.',
  sources: ['https://ably.com/docs/platform/errors/codes', 'npm ably onProtocolMessage'],
};
