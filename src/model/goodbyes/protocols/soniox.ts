import { json } from '#model/goodbyes/expression.ts';
import { NUMBER_CODE, REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const soniox: GoodbyeProtocol = {
  id: 'soniox',
  name: 'Soniox',
  subprotocols: [],
  urls: ['stt-rt.soniox.com/*', 'stt-rt.*.soniox.com/*'],
  rules: [{ weight: 'fatal', expression: json([['error_code'], NUMBER_CODE], [['error_message'], REASON]) }],
  words: {
    400: word('bad request', 'client', 'after-change', ['A parameter of the request is wrong', '请求的某个参数有误']),
    401: word('unauthorized', 'client', 'after-change', null, ['Correct the API key', '更正 API 密钥']),
    402: word('payment required', 'operator', 'after-change', null),
    408: word('request timeout', 'client', 'after-change', [
      'Nothing came from the client in time',
      '未及时收到客户端内容',
    ]),
    429: word('too many requests', 'client', 'backoff', null),
    503: word(
      'cannot continue',
      'server',
      'immediately',
      ['The service cannot continue the request', '服务无法继续处理该请求'],
      ['Begin a new request at once', '立即开始新的请求'],
    ),
    '*': word('error', 'either', 'depends', ['Soniox ended the request with an error', 'Soniox 以错误结束了请求']),
  },
  privacy: 'Text of the service.',
  sources: ['https://soniox.com/docs/stt/rt/error-handling'],
};
