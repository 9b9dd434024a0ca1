import { bytes, cborText } from '#model/goodbyes/binary.ts';
import { optional, REST, say, sequence, unit, upTo } from '#model/goodbyes/expression.ts';
import { FIELD, reasonFrom } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const atprotoStream: GoodbyeProtocol = {
  id: 'atproto-stream',
  name: 'AT Protocol stream',
  subprotocols: [],
  urls: ['*/xrpc/com.atproto.sync.subscribeRepos', '*/xrpc/com.atproto.label.subscribeLabels', '*/xrpc/*.subscribe*'],
  rules: [
    {
      weight: 'fatal',
      // The header says {"op": -1}; the error and its message are in the map behind it.
      expression: sequence(
        bytes('a1626f7020'),
        unit('\xa1\xb7'),
        upTo('\x65error'),
        '\x65error',
        cborText(sequence(say(`${FIELD}c`), FREE_TEXT)),
        optional(sequence(upTo('\x67message'), '\x67message', cborText(reasonFrom(FREE_TEXT)))),
        REST,
      ),
      inBlobs: true,
    },
  ],
  words: {
    FutureCursor: word(
      'FutureCursor',
      'client',
      'after-change',
      ['The cursor lies in the future', '游标位于未来'],
      ['Connect without the cursor', '不带游标连接'],
    ),
    ConsumerTooSlow: word(
      'ConsumerTooSlow',
      'client',
      'yes',
      ['The client reads too slowly', '客户端读取过慢'],
      ['Do less for each message, or move the work elsewhere', '减少每条消息的处理量，或移到别处处理'],
    ),
    ExpiredToken: word('ExpiredToken', 'client', 'after-change', null),
    '*': word('error', 'either', 'depends', ['The server ended the stream with an error', '服务端以错误结束了流']),
  },
  privacy: 'Fixed words.',
  sources: [
    'https://atproto.com/specs/event-stream',
    'bluesky-social/atproto packages/xrpc-server/src/stream/frames.ts',
  ],
};
