import { choice, type Expression, json, LITERAL, type Path, sequence, take } from '#model/goodbyes/expression.ts';
import { codeNamed, PERHAPS_REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** One of the first messages of a batch, or the only one without a list around it. */
const anyItem = (item: (...place: Path) => Expression) => choice(item(), ...[0, 1, 2].map((index) => item(index)));
const DISCONNECT = '/meta/disconnect';
const META = choice('/meta/handshake', '/meta/connect');
const NO = sequence(LITERAL, 'false');

export const bayeux: GoodbyeProtocol = {
  id: 'bayeux',
  name: 'Bayeux (CometD, Faye)',
  subprotocols: [],
  urls: ['*/cometd*', '*/faye', '*/bayeux'],
  rules: [
    {
      weight: 'fatal',
      expression: anyItem((...place) =>
        choice(
          json(
            [[...place, 'channel'], META],
            [[...place, 'successful'], NO],
            [
              [...place, 'advice', 'reconnect'],
              sequence(codeNamed('reconnect:'), take(choice('none', 'handshake', 'retry'))),
            ],
            [[...place, 'error'], PERHAPS_REASON],
          ),
          json(
            [[...place, 'channel'], META],
            [[...place, 'successful'], sequence(NO, codeNamed('refused'))],
            [[...place, 'error'], PERHAPS_REASON],
          ),
          json(
            [[...place, 'channel'], sequence(DISCONNECT, codeNamed('disconnect'))],
            [[...place, 'successful'], sequence(LITERAL, 'true')],
          ),
        ),
      ),
    },
    {
      weight: 'fatal',
      from: 'page',
      expression: anyItem((...place) => json([[...place, 'channel'], sequence(DISCONNECT, codeNamed('disconnect'))])),
    },
  ],
  words: {
    'reconnect:none': word('refused', 'client', 'after-change', [
      'The server refuses this client for good',
      '服务端永久拒绝该客户端',
    ]),
    'reconnect:handshake': word('session unknown', 'server', 'new-session', [
      'The server does not know the session any more',
      '服务端已不认识该会话',
    ]),
    'reconnect:retry': word('retry', 'server', 'yes', null),
    refused: word('refused', 'either', 'depends', ['The server refused the client', '服务端拒绝了客户端']),
    disconnect: word('disconnect', 'nobody', 'no', ['The page itself disconnected', '页面自己断开了连接']),
  },
  privacy: 'clientId is never taken.',
  sources: ['https://docs.cometd.org/current/reference/#_bayeux', 'faye/faye src/protocol/client.js'],
};
