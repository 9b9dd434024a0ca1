import { bytes, msgpackText, varint } from '#model/goodbyes/binary.ts';
import { choice, not, optional, REST, repeat, sequence } from '#model/goodbyes/expression.ts';
import { againIs, codeNamed, reasonFrom } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import type { GoodbyeProtocol } from '#model/goodbyes/protocol.ts';
import { signalrJson, TOKEN } from './signalr-json.ts';

/** An array of two or three: the type 7, an error or nil, and whether to reconnect. */
const CLOSE = sequence(
  choice(bytes('9207'), bytes('9307')),
  codeNamed('7'),
  choice(bytes('c0'), msgpackText(reasonFrom(FREE_TEXT))),
  optional(choice(sequence(bytes('c3'), againIs(true)), sequence(bytes('c2'), againIs(false)))),
);
const MESSAGE = sequence(repeat(sequence(not(varint(CLOSE)), varint(0))), varint(CLOSE), REST);

export const signalrMsgpack: GoodbyeProtocol = {
  id: 'signalr-msgpack',
  name: 'SignalR (MessagePack)',
  subprotocols: [],
  urls: signalrJson.urls,
  query: TOKEN,
  rules: [
    { weight: 'fatal', expression: MESSAGE, inBlobs: true },
    ...signalrJson.rules.filter(({ from }) => from === 'page').map((rule) => ({ ...rule, expression: MESSAGE })),
  ],
  words: signalrJson.words,
  privacy: signalrJson.privacy,
  sources: signalrJson.sources,
};
