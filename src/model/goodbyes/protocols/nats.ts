import { choice, not, REST, repeat, sequence, unit, upTo } from '#model/goodbyes/expression.ts';
import { codeFrom } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const LINE = sequence(upTo('\r\n'), '\r\n');
const ERROR = "-ERR '";
/** A line of the protocol before the error. A message's payload may look like one, so that none may come before. */
const OTHER_LINE = sequence(not(choice(ERROR, 'MSG ', 'HMSG ')), LINE);
/** What follows names a subject. */
const DETAIL = choice(' for ', ' to ', ' of ');

export const nats: GoodbyeProtocol = {
  id: 'nats',
  name: 'NATS',
  subprotocols: [],
  urls: ['*nats*/*', '*/nats', '*/nats-ws'],
  rules: [
    {
      weight: 'fatal',
      expression: sequence(
        repeat(OTHER_LINE),
        ERROR,
        codeFrom(repeat(sequence(not(DETAIL), unit('AZaz  --')), 1)),
        choice("'", DETAIL),
        REST,
      ),
      inBlobs: true,
    },
  ],
  words: {
    'Authorization Violation': word(
      'Authorization Violation',
      'client',
      'after-change',
      ['The credentials are wrong', '凭据有误'],
      ['Correct user, password, token or JWT', '更正用户名、密码、令牌或 JWT'],
    ),
    'Authentication Timeout': word('Authentication Timeout', 'client', 'yes', [
      'The client did not send CONNECT in time',
      '客户端未及时发送 CONNECT',
    ]),
    'User Authentication Expired': word('User Authentication Expired', 'client', 'new-session', [
      'The user’s JWT has expired',
      '用户 JWT 已过期',
    ]),
    'Account Authentication Expired': word('Account Authentication Expired', 'operator', 'after-change', [
      'The account’s JWT has expired',
      '账户 JWT 已过期',
    ]),
    'Authentication Revoked': word('Authentication Revoked', 'operator', 'no', [
      'The user was revoked',
      '该用户已被吊销',
    ]),
    'Maximum Payload Violation': word(
      'Maximum Payload Violation',
      'client',
      'after-change',
      ['A message is larger than max_payload', '消息大于 max_payload'],
      ['Send smaller messages, or raise max_payload on the server', '发送更小的消息，或提高服务端的 max_payload'],
    ),
    'Maximum Connections Exceeded': word('Maximum Connections Exceeded', 'operator', 'backoff', [
      'The server has max_connections open',
      '服务端连接数已达 max_connections',
    ]),
    'maximum connections exceeded': word('maximum connections exceeded', 'operator', 'backoff', [
      'The server has max_connections open',
      '服务端连接数已达 max_connections',
    ]),
    'Unknown Protocol Operation': word('Unknown Protocol Operation', 'client', 'after-change', [
      'The server could not read what the client sent',
      '服务端无法解析客户端发送的内容',
    ]),
    'Stale Connection': word('Stale Connection', 'network', 'yes', [
      'The server’s pings were not answered',
      '服务端的 ping 没有得到应答',
    ]),
    'Secure Connection - TLS Required': word('TLS required', 'client', 'after-change', null, ['Use wss:', '使用 wss:']),
    'Permissions Violation': word(
      'Permissions Violation',
      'client',
      'after-change',
      ['The user may not use a subject; the connection stays open', '用户无权使用某个 subject；连接保持打开'],
      null,
      'hint',
    ),
    'Invalid Subject': word('Invalid Subject', 'client', 'after-change', null, null, 'hint'),
    '*': word('-ERR', 'either', 'depends', ['The server told of an error', '服务端报告了错误']),
  },
  privacy: 'Permissions Violation quotes a subject: what follows "for", "to" or "of" is left out.',
  sources: [
    'https://docs.nats.io/reference/reference-protocols/nats-protocol#ok-err',
    'nats-io/nats-server server/client.go',
  ],
};
