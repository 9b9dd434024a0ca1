import { choice, json, sequence } from '#model/goodbyes/expression.ts';
import { codeNamed, PERHAPS_REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const control = (letter: string, code: string) =>
  [
    [['t'], 'c'],
    [['d', 't'], sequence(letter, codeNamed(code))],
  ] as const;

export const firebaseRtdb: GoodbyeProtocol = {
  id: 'firebase-rtdb',
  name: 'Firebase Realtime Database',
  subprotocols: [],
  urls: ['*.firebaseio.com/*', '*.firebasedatabase.app/*', '*/.ws?v&ns'],
  rules: [
    {
      weight: 'fatal',
      expression: choice(
        json(...control('s', 'shutdown'), [['d', 'd'], PERHAPS_REASON]),
        json(...control('e', 'error'), [['d', 'd'], PERHAPS_REASON]),
        json(...control('r', 'reset')),
      ),
    },
  ],
  words: {
    shutdown: word('shutdown', 'client', 'after-change', [
      'The server ends the connection for good: too many connections, or a database that is disabled',
      '服务端永久结束连接：连接过多或数据库已停用',
    ]),
    reset: word('reset', 'operator', 'immediately', [
      'The server moves its client to another host; the library follows by itself',
      '服务端让客户端改连另一台主机；库会自动切换',
    ]),
    error: word('error', 'server', 'depends', ['The server told of an error', '服务端报告了错误']),
  },
  privacy: 'The host that a reset names is never taken; a shutdown may name the database.',
  sources: ['npm @firebase/database Connection'],
};
