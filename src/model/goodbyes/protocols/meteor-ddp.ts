import { choice, type Expression, json, LITERAL, not, say, sequence } from '#model/goodbyes/expression.ts';
import { codeAmong, PERHAPS_REASON, reasonFrom } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** As it is, or over SockJS. */
const perhapsFramed = (message: Expression) =>
  choice(message, sequence('a', choice(...[0, 1, 2, 3].map((index) => json([[index], message])))));

export const meteorDdp: GoodbyeProtocol = {
  id: 'meteor-ddp',
  name: 'Meteor DDP',
  subprotocols: [],
  urls: ['*/websocket', '*/sockjs/*/websocket'],
  rules: [
    {
      weight: 'fatal',
      expression: perhapsFramed(
        json(
          [['msg'], codeAmong('failed')],
          [['version'], sequence(not(LITERAL), reasonFrom(sequence(say('server proposes version '), FREE_TEXT)))],
        ),
      ),
    },
    // offendingMessage holds what was sent, a login included.
    { weight: 'hint', expression: perhapsFramed(json([['msg'], codeAmong('error')], [['reason'], PERHAPS_REASON])) },
  ],
  words: {
    failed: word('version refused', 'client', 'immediately', [
      'The server speaks another version of DDP; the client tries again with that',
      '服务端使用另一 DDP 版本；客户端会用该版本重试',
    ]),
    error: word('malformed message', 'client', 'after-change', [
      'The server could not read a message',
      '服务端无法解析某条消息',
    ]),
  },
  privacy: 'offendingMessage repeats what was sent, a login token included, and is never taken.',
  sources: ['https://github.com/meteor/meteor/blob/devel/packages/ddp/DDP.md'],
};
