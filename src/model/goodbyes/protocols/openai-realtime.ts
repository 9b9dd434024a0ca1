import { choice, json } from '#model/goodbyes/expression.ts';
import { REASON, WORD_CODE } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const error = (code: string) => json([['type'], 'error'], [['error', code], WORD_CODE], [['error', 'message'], REASON]);

export const openaiRealtime: GoodbyeProtocol = {
  id: 'openai-realtime',
  name: 'OpenAI Realtime',
  subprotocols: ['realtime'],
  urls: ['api.openai.com/*', '*.openai.azure.com/*', '*/v1/realtime'],
  // Most errors leave the session open.
  rules: [{ weight: 'hint', expression: choice(error('code'), error('type')) }],
  words: {
    session_expired: word(
      'session_expired',
      'operator',
      'new-session',
      ['The session reached its longest duration', '会话达到了最长时长'],
      ['Begin a new session before that time', '在到时之前开始新的会话'],
      'fatal',
    ),
    invalid_api_key: word(
      'invalid_api_key',
      'client',
      'after-change',
      null,
      ['Correct the API key, or fetch a new client secret', '更正 API 密钥，或获取新的客户端密钥'],
      'fatal',
    ),
    insufficient_quota: word(
      'insufficient_quota',
      'operator',
      'no',
      ['The account has no quota left', '账号配额已用完'],
      null,
      'fatal',
    ),
    rate_limit_exceeded: word('rate_limit_exceeded', 'client', 'backoff', null, null, 'fatal'),
    server_error: word('server_error', 'server', 'backoff', null, null, 'fatal'),
    '*': word('error', 'client', 'depends', [
      'A request failed; the session as a rule stays open',
      '某个请求失败；会话通常保持打开',
    ]),
  },
  privacy: 'The message may quote what the user said; param and event_id are never taken.',
  sources: ['https://platform.openai.com/docs/api-reference/realtime-server-events/error'],
};
