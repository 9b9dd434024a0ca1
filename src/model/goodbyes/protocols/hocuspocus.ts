import { varint } from '#model/goodbyes/binary.ts';
import { choice, END, sequence } from '#model/goodbyes/expression.ts';
import { codeNamed, reasonFrom } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** The name of the document stands in front of each message, and is never taken. */
const DOCUMENT = varint(0);
const TEXT = varint(reasonFrom(FREE_TEXT));

export const hocuspocus: GoodbyeProtocol = {
  id: 'hocuspocus',
  name: 'Hocuspocus',
  subprotocols: [],
  urls: ['*/collaboration', '*/hocuspocus', '*.collab.tiptap.cloud/*'],
  rules: [
    {
      // About one document: others may share the connection, which stays open (captured).
      weight: 'hint',
      expression: choice(
        sequence(DOCUMENT, '\x02\x01', codeNamed('permission-denied'), TEXT, END),
        sequence(DOCUMENT, '\x07', codeNamed('close'), TEXT, END),
      ),
    },
  ],
  words: {
    'permission-denied': word(
      'permission denied',
      'client',
      'after-change',
      ['onAuthenticate refused the document', 'onAuthenticate 拒绝了该文档'],
      ['Correct the token', '更正令牌'],
    ),
    close: word('document closed', 'server', 'depends', ['The server closed the document', '服务端关闭了该文档']),
  },
  privacy: 'The name of the document is never taken.',
  sources: ['ueberdosis/hocuspocus packages/common/src/auth.ts', 'ueberdosis/hocuspocus packages/server/src/types.ts'],
};
