import { json } from '#model/goodbyes/expression.ts';
import { codeAmong, PERHAPS_REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const homeAssistant: GoodbyeProtocol = {
  id: 'home-assistant',
  name: 'Home Assistant',
  subprotocols: [],
  urls: ['*/api/websocket'],
  rules: [{ weight: 'fatal', expression: json([['type'], codeAmong('auth_invalid')], [['message'], PERHAPS_REASON]) }],
  words: {
    auth_invalid: word(
      'auth_invalid',
      'client',
      'after-change',
      ['The token was refused, or the user may not sign in from here', '令牌被拒绝，或用户不能从此处登录'],
      [
        'Create a new long-lived token; look for a ban of the address in the log',
        '创建新的长期访问令牌；在日志中检查地址是否被封禁',
      ],
    ),
  },
  privacy: 'A fixed text, or what is wrong with the form of the message.',
  sources: ['https://developers.home-assistant.io/docs/api/websocket#authentication-phase'],
};
