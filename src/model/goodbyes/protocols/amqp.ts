import { block8, block32, bytes } from '#model/goodbyes/binary.ts';
import { block, choice, END, not, optional, REST, repeat, sequence, unit } from '#model/goodbyes/expression.ts';
import { codeFrom, codeNamed, reasonFrom } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** A list whose size and count are one byte each, or four. */
const LIST = choice(sequence(bytes('c0'), 2), sequence(bytes('d0'), 8));
const CONDITION = codeFrom(repeat(unit('azAZ09::--..__'), 1));
const SYMBOL = choice(sequence(bytes('a3'), block8(CONDITION)), sequence(bytes('b3'), block32(CONDITION)));
const DESCRIPTION = reasonFrom(FREE_TEXT);
const STRING = choice(sequence(bytes('a1'), block8(DESCRIPTION)), sequence(bytes('b1'), block32(DESCRIPTION)));
/** The performative `close`: a frame of AMQP behind its size, with an error in it or without. */
const CLOSE_FRAME = sequence(
  4,
  bytes('02'),
  3,
  bytes('005318'),
  choice(
    sequence(LIST, bytes('00531d'), LIST, SYMBOL, optional(STRING), REST),
    sequence(choice(bytes('45'), LIST), REST, codeNamed('close')),
  ),
);

/** A frame of any kind, whose size counts its own four bytes. */
const FRAME = block(0, -4, 2 ** 24, 2 ** 16, 256, 1);
/** Behind whatever frames the message holds before. */
const CLOSE = sequence(repeat(sequence(FRAME, not(END))), CLOSE_FRAME);

export const amqp: GoodbyeProtocol = {
  id: 'amqp',
  name: 'AMQP 1.0',
  subprotocols: ['AMQPWSB10', 'amqp'],
  urls: ['*/$servicebus/websocket'],
  rules: [
    { weight: 'fatal', expression: CLOSE },
    {
      weight: 'fatal',
      from: 'page',
      expression: CLOSE,
      words: {
        '*': word('close', 'nobody', 'depends', [
          'The client closed, or answered the close of the server',
          '客户端关闭，或应答了服务端的 close',
        ]),
      },
    },
  ],
  words: {
    'amqp:connection:forced': word('connection forced', 'operator', 'yes', [
      'The server ended the connection: an operator, or idle for too long',
      '服务端结束了连接：人工操作或空闲太久',
    ]),
    'amqp:unauthorized-access': word('unauthorized', 'client', 'after-change', null, [
      'Correct the credentials, or renew the token',
      '更正凭据或更新令牌',
    ]),
    'amqp:internal-error': word('internal error', 'server', 'backoff', null),
    'amqp:connection:framing-error': word('framing error', 'client', 'after-change', null),
    'amqp:connection:redirect': word('redirect', 'operator', 'depends', [
      'The server sends its clients to another address',
      '服务端让客户端改连另一个地址',
    ]),
    'amqp:resource-limit-exceeded': word('limit exceeded', 'client', 'backoff', null),
    close: word('close', 'nobody', 'depends', ['The server closed in order', '服务端正常关闭']),
    '*': word('error', 'either', 'depends', ['The server closed with an error', '服务端以错误关闭']),
  },
  privacy: 'The description may name the namespace and the entity.',
  sources: ['https://docs.oasis-open.org/amqp/core/v1.0/os/amqp-core-transport-v1.0-os.html (2.7.9, 2.8.14)'],
};
