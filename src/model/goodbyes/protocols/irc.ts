import {
  ahead,
  anyRecord,
  choice,
  END,
  type Expression,
  optional,
  sequence,
  upTo,
} from '#model/goodbyes/expression.ts';
import { codeNamed, reasonFrom } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const START = sequence(optional(sequence('@', upTo(' '), ' ')), optional(sequence(':', upTo(' '), ' ')));
const line = (part: Expression) => anyRecord('\r\n', sequence(START, part));
/** What servers say to a client that is not logged in. */
const LOGIN = choice('Login authentication failed', 'Login unsuccessful', 'Improperly formatted auth', 'Invalid NICK');

export const irc: GoodbyeProtocol = {
  id: 'irc',
  name: 'IRC',
  subprotocols: ['text.ircv3.net', 'binary.ircv3.net'],
  urls: ['irc-ws.chat.twitch.tv/*'],
  rules: [
    {
      weight: 'fatal',
      expression: line(sequence('ERROR :', codeNamed('ERROR'), reasonFrom(FREE_TEXT))),
    },
    {
      weight: 'fatal',
      expression: line(sequence('NOTICE * :', ahead(LOGIN), codeNamed('NOTICE'), reasonFrom(FREE_TEXT))),
    },
    { weight: 'announcement', within: 60_000, expression: line(sequence('RECONNECT', END, codeNamed('RECONNECT'))) },
    {
      weight: 'fatal',
      from: 'page',
      expression: sequence(choice('QUIT\r', 'QUIT\n', 'QUIT ', sequence('QUIT', END)), codeNamed('QUIT')),
    },
  ],
  words: {
    RECONNECT: word('RECONNECT', 'operator', 'yes', ['The server is about to restart', '服务端即将重启']),
    ERROR: word('ERROR', 'either', 'depends', [
      'The server closes the link; its text says why',
      '服务端关闭链接；其文字说明了原因',
    ]),
    NOTICE: word('login refused', 'client', 'after-change', null, ['Fetch a new token', '获取新的令牌']),
    QUIT: word('QUIT', 'nobody', 'no', ['The page itself left', '页面自己退出']),
  },
  privacy: 'ERROR names the address of the user, in whose place a mark is put.',
  sources: ['RFC 2812, 3.7.4', 'https://dev.twitch.tv/docs/chat/irc/'],
};
