import { choice, json } from '#model/goodbyes/expression.ts';
import { codeAmong, PERHAPS_REASON, WORD_CODE } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** Errors about the session; any other is about one request. */
const ABOUT_SESSION = codeAmong(
  'hello_expected',
  'auth_failed',
  'invalid_client_type',
  'invalid_backend',
  'invalid_token',
  'no_such_session',
  'token_not_valid_yet',
  'token_expired',
  'too_many_requests',
  'invalid_hello_version',
);

export const nextcloudSignaling: GoodbyeProtocol = {
  id: 'nextcloud-signaling',
  name: 'Nextcloud Talk',
  subprotocols: [],
  urls: ['*/standalone-signaling/spreed', '*/spreed'],
  rules: [
    {
      weight: 'fatal',
      expression: choice(
        json([['type'], 'bye'], [['bye', 'reason'], WORD_CODE]),
        json([['type'], codeAmong('bye')]),
        json([['type'], 'error'], [['error', 'code'], ABOUT_SESSION], [['error', 'message'], PERHAPS_REASON]),
      ),
    },
    { weight: 'fatal', from: 'page', expression: json([['type'], codeAmong('bye')]) },
  ],
  words: {
    bye: word('bye', 'nobody', 'no', ['The page itself left', '页面自己离开']),
    room_session_reconnected: word('session joined elsewhere', 'client', 'no', [
      'The same session joined the room elsewhere',
      '同一会话已在别处加入房间',
    ]),
    session_resumed: word('session resumed elsewhere', 'client', 'no', null),
    no_such_session: word('resume failed', 'server', 'new-session', [
      'The session to resume is gone',
      '要恢复的会话已不存在',
    ]),
    token_expired: word('token expired', 'client', 'new-session', null),
    auth_failed: word('auth failed', 'client', 'after-change', null),
    too_many_requests: word('too many requests', 'client', 'backoff', null),
    '*': word('error', 'client', 'after-change', ['The server refused the session', '服务端拒绝了会话']),
  },
  privacy: 'The details are never taken.',
  sources: ['https://nextcloud-spreed-signaling.readthedocs.io/en/latest/standalone-signaling-api-v1/'],
};
