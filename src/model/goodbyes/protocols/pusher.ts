import { choice, json, LITERAL, type Path, sequence } from '#model/goodbyes/expression.ts';
import { codeNamed, NUMBER_CODE, PERHAPS_REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const CODE = choice(NUMBER_CODE, sequence(LITERAL, choice('null', 'undefined'), codeNamed('null')));
const error = (...data: Path) => json([[...data, 'code'], CODE], [[...data, 'message'], PERHAPS_REASON]);

export const pusher: GoodbyeProtocol = {
  id: 'pusher',
  name: 'Pusher Channels',
  subprotocols: [],
  urls: ['ws*.pusher.com/*', 'ws.pusherapp.com/*', '*/app/*?protocol&client'],
  rules: [
    {
      weight: 'fatal',
      // Laravel Reverb has the data as JSON in a string.
      expression: choice(
        json([['event'], 'pusher:error'], [['data'], error()]),
        json([['event'], 'pusher:error'], [['data', 'code'], CODE], [['data', 'message'], PERHAPS_REASON]),
      ),
    },
  ],
  words: {
    4001: word(
      'application does not exist',
      'client',
      'after-change',
      ['There is no application with this key in this cluster', '该集群中没有使用此 key 的应用'],
      ['Correct the key or the cluster', '更正 key 或集群'],
    ),
    4004: word('over connection quota', 'operator', 'backoff', [
      'The application has as many connections as it may have',
      '应用的连接数已达上限',
    ]),
    4009: word('not authorized', 'client', 'after-change', [
      'The connection is not authorized within the time allowed',
      '连接未在允许的时间内获得授权',
    ]),
    4201: word('pong not received', 'network', 'immediately', [
      'The client did not answer a ping in time',
      '客户端未及时应答 ping',
    ]),
    4202: word('closed for inactivity', 'network', 'immediately', [
      'Nothing came from the client for too long',
      '太久没有收到客户端的任何内容',
    ]),
    4301: word(
      'client event rejected',
      'client',
      'depends',
      ['A client event came too often; the connection stays open', '客户端事件过于频繁；连接保持打开'],
      null,
      'hint',
    ),
    '4000-4099': word('not to be repeated', 'client', 'after-change', [
      'The same connection would be refused again',
      '同样的连接会再次被拒绝',
    ]),
    '4100-4199': word('over capacity', 'server', 'backoff', [
      'The server wants its client back after a second or more',
      '服务端希望客户端至少一秒后再连',
    ]),
    '4200-4299': word('reconnect', 'network', 'immediately', [
      'The server wants its client back at once',
      '服务端希望客户端立即重连',
    ]),
    '4300-4399': word(
      'client error',
      'client',
      'depends',
      ['One request failed; the connection stays open', '某个请求失败；连接保持打开'],
      null,
      'hint',
    ),
    null: word(
      'client error',
      'client',
      'depends',
      ['One request failed; the connection stays open', '某个请求失败；连接保持打开'],
      null,
      'hint',
    ),
    '*': word('pusher:error', 'either', 'depends', ['The server told of an error', '服务端报告了错误']),
  },
  privacy: 'The message may name a channel.',
  sources: [
    'https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol',
    'npm pusher-js getCloseAction',
  ],
};
