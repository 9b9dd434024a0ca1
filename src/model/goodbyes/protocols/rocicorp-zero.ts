import { json } from '#model/goodbyes/expression.ts';
import { PERHAPS_REASON, WORD_CODE } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const rocicorpZero: GoodbyeProtocol = {
  id: 'rocicorp-zero',
  name: 'Rocicorp Zero',
  subprotocols: [],
  urls: ['*/sync/v#/connect', '*/sync/v##/connect'],
  rules: [
    { weight: 'fatal', expression: json([[0], 'error'], [[1, 'kind'], WORD_CODE], [[1, 'message'], PERHAPS_REASON]) },
  ],
  words: {
    AuthInvalidated: word(
      'AuthInvalidated',
      'client',
      'new-session',
      ['The token is no longer valid', '令牌已失效'],
      ['Fetch a new token', '获取新的令牌'],
    ),
    Unauthorized: word('Unauthorized', 'client', 'after-change', null),
    ClientNotFound: word(
      'ClientNotFound',
      'server',
      'new-session',
      ['The server has no state of this client any more', '服务端已没有该客户端的状态'],
      ['Reload the page', '刷新页面'],
    ),
    InvalidConnectionRequest: word('InvalidConnectionRequest', 'client', 'after-change', null),
    VersionNotSupported: word('VersionNotSupported', 'client', 'after-change', null, ['Reload the page', '刷新页面']),
    SchemaVersionNotSupported: word('SchemaVersionNotSupported', 'client', 'after-change', null, [
      'Reload the page',
      '刷新页面',
    ]),
    Rebalance: word('Rebalance', 'operator', 'yes', ['The server moves its clients', '服务端正在迁移客户端']),
    Rehome: word('Rehome', 'operator', 'yes', ['The server moves its clients', '服务端正在迁移客户端']),
    ServerOverloaded: word('ServerOverloaded', 'server', 'backoff', null),
    Internal: word('Internal', 'server', 'backoff', null, ['Look into the log of zero-cache', '查看 zero-cache 日志']),
    MutationFailed: word('MutationFailed', 'client', 'depends', null, null, 'hint'),
    MutationRateLimited: word('MutationRateLimited', 'client', 'depends', null, null, 'hint'),
    '*': word('error', 'either', 'depends', ['The server closed with an error', '服务端以错误关闭']),
  },
  privacy: 'The message may show a difference of schemas; the subprotocol holds the token and is not recorded by this.',
  sources: ['npm @rocicorp/zero zero-protocol error-kind-enum.js'],
};
