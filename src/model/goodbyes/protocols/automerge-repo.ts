import { cborText } from '#model/goodbyes/binary.ts';
import { REST, sequence, unit, upTo } from '#model/goodbyes/expression.ts';
import { codeNamed, reasonFrom } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const automergeRepo: GoodbyeProtocol = {
  id: 'automerge-repo',
  name: 'Automerge Repo',
  subprotocols: [],
  urls: ['sync.automerge.org/*', '*/automerge*'],
  rules: [
    {
      weight: 'fatal',
      // A CBOR map whose first entry is its type.
      expression: sequence(
        unit('\xa1\xb7'),
        '\x64type\x65error',
        codeNamed('error'),
        upTo('\x67message'),
        '\x67message',
        cborText(reasonFrom(FREE_TEXT)),
        REST,
      ),
    },
    {
      weight: 'fatal',
      from: 'page',
      expression: sequence(unit('\xa1\xb7'), '\x64type\x65leave', codeNamed('leave'), REST),
    },
  ],
  words: {
    error: word('error', 'client', 'after-change', [
      'The server does not speak the client’s version of the protocol',
      '服务端不支持客户端的协议版本',
    ]),
    leave: word('leave', 'nobody', 'no', ['The page itself left', '页面自己离开']),
  },
  privacy: 'senderId and targetId are never taken.',
  sources: ['npm @automerge/automerge-repo-network-websocket dist/WebSocketServerAdapter.js'],
};
