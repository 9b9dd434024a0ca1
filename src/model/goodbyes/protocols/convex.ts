import { json } from '#model/goodbyes/expression.ts';
import { codeAmong, REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const convex: GoodbyeProtocol = {
  id: 'convex',
  name: 'Convex',
  subprotocols: [],
  urls: ['*.convex.cloud/*', '*/api/*/sync'],
  rules: [{ weight: 'fatal', expression: json([['type'], codeAmong('FatalError', 'AuthError')], [['error'], REASON]) }],
  words: {
    FatalError: word('FatalError', 'either', 'no', ['The client ends and throws', '客户端终止并抛出异常']),
    AuthError: word(
      'AuthError',
      'client',
      'new-session',
      ['The token was refused; the client fetches a new one', '令牌被拒绝；客户端会获取新的令牌'],
      null,
      'hint',
    ),
  },
  privacy: 'The error may name a function.',
  sources: ['npm convex src/browser/sync/protocol.ts'],
};
