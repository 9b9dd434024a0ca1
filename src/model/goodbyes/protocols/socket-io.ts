import { choice, END, json, optional, sequence, upTo } from '#model/goodbyes/expression.ts';
import { codeNamed, REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const NAMESPACE = optional(sequence('/', upTo(','), ','));
/** Engine.IO's `message` and Socket.IO's DISCONNECT. */
const DISCONNECT = sequence('41', NAMESPACE, END, codeNamed('disconnect'));

export const socketIo: GoodbyeProtocol = {
  id: 'socket-io',
  name: 'Socket.IO',
  subprotocols: [],
  urls: ['*/*?EIO&transport'],
  rules: [
    { weight: 'fatal', expression: DISCONNECT },
    {
      weight: 'fatal',
      expression: sequence(
        '44',
        NAMESPACE,
        codeNamed('connect_error'),
        // Socket.IO 2 sends the text alone.
        choice(json([['message'], REASON]), json([[], REASON])),
      ),
    },
    { weight: 'fatal', expression: sequence('1', END, codeNamed('engine-close')) },
    {
      weight: 'fatal',
      from: 'page',
      expression: DISCONNECT,
      words: {
        disconnect: word('socket.disconnect()', 'nobody', 'no', [
          'The page itself called socket.disconnect()',
          '页面自己调用了 socket.disconnect()',
        ]),
      },
    },
  ],
  words: {
    disconnect: word(
      'io server disconnect',
      'server',
      'depends',
      [
        'The server called socket.disconnect(); the client does not reconnect by itself after it',
        '服务端调用了 socket.disconnect()；此后客户端不会自动重连',
      ],
      [
        'Find the disconnect() on the server; call socket.connect() where it should come back',
        '在服务端查找 disconnect() 的调用；若应恢复连接，请调用 socket.connect()',
      ],
    ),
    connect_error: word(
      'connect_error',
      'client',
      'after-change',
      [
        'A middleware of the server refused the connection, or there is no such namespace',
        '服务端中间件拒绝了连接，或命名空间不存在',
      ],
      ['Correct what auth sends, or the name of the namespace', '更正 auth 发送的内容或命名空间名称'],
    ),
    'engine-close': word('Engine.IO close', 'server', 'yes', [
      'The server closed the Engine.IO session',
      '服务端关闭了 Engine.IO 会话',
    ]),
  },
  privacy: 'The message of a refusal is free text of the application; its data and all events hold anything.',
  sources: [
    'https://github.com/socketio/socket.io/blob/main/docs/socket.io-protocol/v5-current.md',
    'https://github.com/socketio/socket.io/issues/3237',
  ],
};
