import { choice, json, LITERAL, not, type Path, say, sequence } from '#model/goodbyes/expression.ts';
import { codeAmong, NUMBER_CODE, REASON, reasonFrom, WORD_CODE } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const TEXT = sequence(not(LITERAL), FREE_TEXT);

/** The first error, where the GraphQL API and the Events API have it. */
const refusal = (...error: Path) => {
  const type = [['type'], 'connection_error'] as const;
  const reason = [
    [[...error, 'errorType'], reasonFrom(sequence(TEXT, say(': ')))],
    [[...error, 'message'], TEXT],
  ] as const;
  return choice(
    json(type, [[...error, 'errorCode'], NUMBER_CODE], ...reason),
    json(type, [[...error, 'errorType'], WORD_CODE], ...reason),
    json(type, [[...error, 'errorType'], WORD_CODE]),
    json([['type'], codeAmong('connection_error')], [[...error, 'message'], REASON]),
  );
};

export const appsync: GoodbyeProtocol = {
  id: 'appsync',
  name: 'AWS AppSync',
  subprotocols: ['aws-appsync-event-ws'],
  urls: ['*.appsync-realtime-api.*.amazonaws.com/*', '*/event/realtime'],
  rules: [{ weight: 'fatal', expression: choice(refusal('payload', 'errors', 0), refusal('errors', 0)) }],
  words: {
    400: word('bad request', 'client', 'after-change', null),
    401: word(
      'UnauthorizedException',
      'client',
      'after-change',
      ['The token, the API key or the header is wrong or expired', '令牌、API 密钥或请求头有误或已过期'],
      ['Fetch a new token before connecting again', '重新连接前先获取新的令牌'],
    ),
    UnauthorizedException: word(
      'UnauthorizedException',
      'client',
      'after-change',
      ['The token, the API key or the header is wrong or expired', '令牌、API 密钥或请求头有误或已过期'],
      ['Fetch a new token before connecting again', '重新连接前先获取新的令牌'],
    ),
    403: word('forbidden', 'client', 'after-change', null),
    429: word('limit exceeded', 'client', 'backoff', null),
    '*': word('connection_error', 'either', 'after-change', ['AppSync refused the connection', 'AppSync 拒绝了连接']),
  },
  privacy: 'The error’s type is a fixed word, its message a short text of the service.',
  sources: ['https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html'],
};
