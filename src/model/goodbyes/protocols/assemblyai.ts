import { choice, json } from '#model/goodbyes/expression.ts';
import { codeAmong, NUMBER_CODE, REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const assemblyai: GoodbyeProtocol = {
  id: 'assemblyai',
  name: 'AssemblyAI',
  subprotocols: [],
  urls: ['*.assemblyai.com/*'],
  rules: [
    {
      weight: 'fatal',
      expression: choice(
        json([['type'], 'Error'], [['error_code'], NUMBER_CODE], [['error'], REASON]),
        json([['type'], codeAmong('Error')], [['error'], REASON]),
        json([['type'], codeAmong('Termination')]),
      ),
    },
    { weight: 'fatal', from: 'page', expression: json([['type'], codeAmong('Terminate')]) },
  ],
  words: {
    1008: word('unauthorized', 'client', 'after-change', [
      'The key is missing or wrong, or there are too many sessions',
      '密钥缺失或有误，或会话过多',
    ]),
    3005: word('server error', 'server', 'backoff', null),
    3006: word('bad parameter or message', 'client', 'after-change', null),
    3007: word('audio chunk of a wrong duration', 'client', 'after-change', null, [
      'Send chunks of 50 to 1,000 ms',
      '每次发送 50 到 1000 毫秒的音频',
    ]),
    3008: word('session expired', 'operator', 'new-session', [
      'The session reached its longest duration',
      '会话达到了最长时长',
    ]),
    3009: word('too many sessions', 'client', 'backoff', null),
    Error: word('error', 'either', 'depends', null),
    Termination: word('Termination', 'nobody', 'no', [
      'The answer to the page’s own Terminate',
      '对页面自己的 Terminate 的应答',
    ]),
    Terminate: word('Terminate', 'nobody', 'no', ['The page itself ended the session', '页面自己结束了会话']),
    '*': word('error', 'either', 'depends', [
      'AssemblyAI ended the session with an error',
      'AssemblyAI 以错误结束了会话',
    ]),
  },
  privacy: 'Text of the service.',
  sources: ['https://www.assemblyai.com/docs/streaming/common-session-errors-and-closures'],
};
