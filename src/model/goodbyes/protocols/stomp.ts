import { choice, json, not, optional, REST, repeat, sequence, upTo } from '#model/goodbyes/expression.ts';
import { codeNamed, reasonFrom } from '#model/goodbyes/fields.ts';
import { freeTextBefore } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const LINE_END = choice('\n', '\r\n');
/** A header line before the one that tells; the head ends with an empty line. */
const OTHER_HEADER = sequence(not(choice('message:', LINE_END)), upTo('\n'), '\n');

/** Never the body: it quotes the frame that was wrong, a login included (STOMP 1.2, ERROR). */
const ERROR = sequence(
  repeat('\n'),
  'ERROR',
  LINE_END,
  repeat(OTHER_HEADER),
  codeNamed('ERROR'),
  optional(sequence('message:', reasonFrom(freeTextBefore(LINE_END)), LINE_END)),
  REST,
);
const DISCONNECT = sequence('DISCONNECT', LINE_END, codeNamed('DISCONNECT'), REST);

export const stomp: GoodbyeProtocol = {
  id: 'stomp',
  name: 'STOMP',
  subprotocols: ['v10.stomp', 'v11.stomp', 'v12.stomp'],
  urls: ['*/ws', '*/stomp', '*/ws/websocket', '*/stomp/websocket', '*/*/###/*/websocket'],
  rules: [
    // Behind the second, and before it in a list, over SockJS.
    {
      weight: 'fatal',
      expression: choice(ERROR, sequence('a', choice(...[0, 1, 2, 3].map((index) => json([[index], ERROR]))))),
      reasonAs: 'stomp',
    },
    { weight: 'fatal', from: 'page', expression: choice(DISCONNECT, json([[0], DISCONNECT])) },
  ],
  words: {
    ERROR: word(
      'ERROR',
      'either',
      'after-change',
      [
        'The server gives up: access refused, an unknown destination, a frame it cannot read, or no heart-beat',
        '服务端放弃连接：访问被拒、目的地未知、帧无法解析或没有心跳',
      ],
      ['The broker’s log has the rest of it', '其余内容见 Broker 日志'],
    ),
    DISCONNECT: word('DISCONNECT', 'nobody', 'no', [
      'The page itself ended the session, as by deactivate()',
      '页面自己结束了会话，例如调用 deactivate()',
    ]),
  },
  privacy: 'The body of ERROR quotes the frame that was wrong; its message may name a user or a queue.',
  sources: [
    'https://stomp.github.io/stomp-specification-1.2.html#ERROR',
    'https://github.com/rabbitmq/rabbitmq-server/issues/6737',
  ],
};
