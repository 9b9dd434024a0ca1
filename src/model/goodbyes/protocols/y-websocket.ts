import { varint } from '#model/goodbyes/binary.ts';
import { END, sequence } from '#model/goodbyes/expression.ts';
import { codeNamed, reasonFrom } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const yWebsocket: GoodbyeProtocol = {
  id: 'y-websocket',
  name: 'y-websocket',
  subprotocols: [],
  urls: ['demos.yjs.dev/*', '*/y-websocket/*', '*/yjs/*'],
  rules: [
    {
      weight: 'fatal',
      expression: sequence('\x02\0', codeNamed('permission-denied'), varint(reasonFrom(FREE_TEXT)), END),
    },
  ],
  words: {
    'permission-denied': word('permission denied', 'client', 'after-change', [
      'The server refused access to the document',
      '服务端拒绝访问该文档',
    ]),
  },
  privacy: 'Text of the application.',
  sources: ['npm y-protocols auth.js'],
};
