import { json } from '#model/goodbyes/expression.ts';
import { WORD_CODE } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const tldrawSync: GoodbyeProtocol = {
  id: 'tldraw-sync',
  name: 'tldraw sync',
  subprotocols: [],
  urls: ['*/connect/*?sessionId', '*/*?sessionId&storeId'],
  rules: [{ weight: 'fatal', expression: json([['type'], 'incompatibility_error'], [['reason'], WORD_CODE]) }],
  words: {
    clientTooOld: word(
      'client too old',
      'client',
      'after-change',
      ['The page runs older code than the server', '页面代码比服务端旧'],
      ['Reload the page', '刷新页面'],
    ),
    serverTooOld: word('server too old', 'operator', 'backoff', [
      'The server runs older code than the page',
      '服务端代码比页面旧',
    ]),
    invalidRecord: word('invalid record', 'client', 'after-change', null),
    invalidOperation: word('invalid operation', 'client', 'after-change', null),
    '*': word('incompatible', 'either', 'after-change', [
      'Page and server do not fit each other',
      '页面与服务端不兼容',
    ]),
  },
  privacy: 'Fixed words.',
  sources: ['npm @tldraw/sync-core src/lib/protocol.ts'],
};
