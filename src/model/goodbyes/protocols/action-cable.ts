import { choice, json, LITERAL, MISSING, not, REST, sequence } from '#model/goodbyes/expression.ts';
import { AGAIN, codeNamed, WORD_CODE } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const actionCable: GoodbyeProtocol = {
  id: 'action-cable',
  name: 'Action Cable',
  subprotocols: ['actioncable-v1-json', 'actioncable-unsupported'],
  urls: ['*/cable'],
  rules: [
    {
      weight: 'fatal',
      expression: json(
        [['type'], 'disconnect'],
        [['reason'], choice(WORD_CODE, sequence(choice(`${LITERAL}null`, MISSING), codeNamed('none')))],
        // Slack says `disconnect` too, and never `reconnect`.
        [['reconnect'], sequence(not(MISSING), choice(AGAIN, REST))],
      ),
    },
  ],
  words: {
    unauthorized: word(
      'unauthorized',
      'client',
      'after-change',
      ['The server rejected the connection', '服务端拒绝了该连接'],
      [
        'Check the cookie or token that identifies the user in ApplicationCable::Connection',
        '检查 ApplicationCable::Connection 用来识别用户的 Cookie 或令牌',
      ],
    ),
    invalid_request: word(
      'invalid_request',
      'client',
      'after-change',
      ['The server did not accept the request, as a rule for its Origin', '服务端不接受该请求，通常因其 Origin'],
      [
        'Allow the page’s origin in config.action_cable.allowed_request_origins',
        '在 config.action_cable.allowed_request_origins 中允许该页面的源',
      ],
    ),
    server_restart: word('server_restart', 'operator', 'yes', ['The server restarts', '服务端正在重启']),
    remote: word(
      'remote',
      'operator',
      'depends',
      ['The application disconnected this user from the server', '应用在服务端断开了该用户'],
      [
        'Find who calls remote_connections … disconnect on the server',
        '在服务端查找 remote_connections … disconnect 的调用',
      ],
    ),
    none: word('none', 'server', 'depends', ['The server gave no reason', '服务端未给出原因']),
    '*': word("the application's own reason", 'either', 'depends', [
      'The application disconnected with a reason of its own',
      '应用以自己的原因断开了连接',
    ]),
  },
  privacy: 'The reason is a fixed word unless the application passes its own.',
  sources: [
    'rails/rails actioncable/lib/action_cable.rb INTERNAL[:disconnect_reasons]',
    'https://github.com/rails/rails/pull/46952',
  ],
};
