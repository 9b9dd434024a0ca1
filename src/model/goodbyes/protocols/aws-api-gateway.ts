import { choice, END, repeat, sequence, unit, upTo } from '#model/goodbyes/expression.ts';
import { codeAmong } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const SPACE = repeat(unit('  \t\t\n\n\r\r'));
const COMMA = sequence(SPACE, ',', SPACE);
const key = (name: string) => sequence(`"${name}"`, SPACE, ':', SPACE, '"');
const ID = sequence(upTo('"'), '"');
const MESSAGE = sequence(
  key('message'),
  codeAmong('Internal server error', 'Forbidden', 'Limit Exceeded', 'Too Many Requests'),
  '"',
);
const CONNECTION = sequence(key('connectionId'), ID);
const REQUEST = sequence(key('requestId'), ID);
/** A JSON object has no order. */
const ORDERS = [
  [MESSAGE, CONNECTION, REQUEST],
  [MESSAGE, REQUEST, CONNECTION],
  [CONNECTION, MESSAGE, REQUEST],
  [CONNECTION, REQUEST, MESSAGE],
  [REQUEST, MESSAGE, CONNECTION],
  [REQUEST, CONNECTION, MESSAGE],
] as const;

export const awsApiGateway: GoodbyeProtocol = {
  id: 'aws-api-gateway',
  name: 'AWS API Gateway',
  subprotocols: [],
  urls: ['*.execute-api.*.amazonaws.com/*'],
  rules: [
    {
      // The connection stays open. No other field may be there: the application has messages of its own.
      weight: 'hint',
      expression: choice(
        ...ORDERS.map((order) =>
          sequence('{', SPACE, order[0], COMMA, order[1], COMMA, order[2], SPACE, '}', SPACE, END),
        ),
      ),
    },
  ],
  words: {
    'Internal server error': word(
      'integration failed',
      'server',
      'depends',
      [
        'The function behind the route threw, took longer than 29 s or gave no 2xx',
        '路由背后的函数抛出异常、超过 29 秒或没有返回 2xx',
      ],
      ['Look into its log in CloudWatch', '查看它在 CloudWatch 中的日志'],
    ),
    Forbidden: word('no such route', 'client', 'after-change', [
      'No route has the key that the message names',
      '没有与消息中的路由键匹配的路由',
    ]),
    'Limit Exceeded': word('limit exceeded', 'client', 'backoff', null),
    'Too Many Requests': word('too many requests', 'client', 'backoff', null),
  },
  privacy: 'connectionId and requestId are never taken.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api.html',
    'https://github.com/aws/aws-cdk/issues/18208',
  ],
};
