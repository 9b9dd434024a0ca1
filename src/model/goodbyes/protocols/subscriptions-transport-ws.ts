import { choice, type Expression, json, type Path } from '#model/goodbyes/expression.ts';
import { codeAmong, REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const refusal = (...reason: (readonly [Path, Expression])[]) =>
  json([['type'], codeAmong('connection_error')], ...reason);

export const subscriptionsTransportWs: GoodbyeProtocol = {
  id: 'subscriptions-transport-ws',
  name: 'GraphQL (subscriptions-transport-ws)',
  subprotocols: ['graphql-ws'],
  urls: [],
  rules: [
    {
      weight: 'fatal',
      // Hasura sends the text alone, AppSync a list.
      expression: choice(
        ...[['message'], [], ['error'], ['error', 'message'], ['errors', 0, 'message'], [0, 'message']].map((path) =>
          refusal([['payload', ...path], REASON]),
        ),
        refusal(),
      ),
    },
    { weight: 'fatal', from: 'page', expression: json([['type'], codeAmong('connection_terminate')]) },
  ],
  words: {
    connection_error: word(
      'connection_error',
      'client',
      'after-change',
      ['The server’s onConnect refused the connection; 1011 follows', '服务端的 onConnect 拒绝了连接；随后是 1011'],
      [
        'Correct the connectionParams, as a token that is missing or expired',
        '更正 connectionParams，例如缺失或过期的令牌',
      ],
    ),
    connection_terminate: word('connection_terminate', 'nobody', 'no', [
      'The page itself closed its GraphQL client',
      '页面自己关闭了 GraphQL 客户端',
    ]),
  },
  privacy: 'The payload is free text of the server; the client’s connection_init holds tokens.',
  sources: ['https://github.com/apollographql/subscriptions-transport-ws/blob/master/PROTOCOL.md'],
};
