import { choice, json, type Path, sequence } from '#model/goodbyes/expression.ts';
import { codeAmong, codeNamed, PERHAPS_REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** Version 2 of the serializer sends arrays, version 1 objects. The topic names a room or a user, and is never taken. */
export const SHAPES: readonly (readonly [event: Path, payload: Path])[] = [
  [[3], [4]],
  [['event'], ['payload']],
];
const REFUSED = codeNamed('join-refused');

export const phoenix: GoodbyeProtocol = {
  id: 'phoenix',
  name: 'Phoenix Channels',
  subprotocols: ['phoenix'],
  urls: ['*/*/websocket?vsn'],
  rules: [
    {
      // About one channel; the connection stays for the others.
      weight: 'hint',
      expression: choice(
        ...SHAPES.flatMap(([event, payload]) => {
          const reply = [
            [event, 'phx_reply'],
            [[...payload, 'status'], sequence('error', REFUSED)],
          ] as const;
          return [
            json([event, codeAmong('phx_error', 'phx_close')], [[...payload, 'reason'], PERHAPS_REASON]),
            json(...reply, [[...payload, 'response', 'reason'], PERHAPS_REASON]),
            json(...reply),
          ];
        }),
      ),
    },
  ],
  words: {
    phx_error: word(
      'phx_error',
      'server',
      'yes',
      ['A channel’s process on the server crashed', '服务端的某个频道进程崩溃'],
      ['Look for the crash in the server’s log', '在服务端日志中查找该崩溃'],
    ),
    phx_close: word('phx_close', 'nobody', 'depends', ['The server closed a channel', '服务端关闭了某个频道']),
    'join-refused': word('join refused', 'client', 'after-change', [
      'The server refused to let the client join a channel',
      '服务端拒绝客户端加入频道',
    ]),
  },
  privacy: 'The topic holds ids of rooms or users and is never taken.',
  sources: [
    'https://hexdocs.pm/phoenix/writing_a_channels_client.html',
    'phoenixframework/phoenix lib/phoenix/socket.ex',
  ],
};
