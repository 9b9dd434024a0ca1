import { choice, json, MISSING, sequence } from '#model/goodbyes/expression.ts';
import { PERHAPS_REASON, WORD_CODE } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const cockpit: GoodbyeProtocol = {
  id: 'cockpit',
  name: 'Cockpit',
  subprotocols: ['cockpit1'],
  urls: ['*/cockpit/socket'],
  rules: [
    {
      weight: 'fatal',
      // On the control channel, and about no other.
      expression: sequence(
        '\n',
        json(
          [['command'], choice('close', 'init')],
          [['channel'], MISSING],
          [['problem'], WORD_CODE],
          [['message'], PERHAPS_REASON],
        ),
      ),
    },
  ],
  words: {
    'no-session': word(
      'no session',
      'client',
      'after-change',
      ['The login has ended', '登录已失效'],
      ['Sign in anew', '重新登录'],
    ),
    'access-denied': word('access denied', 'client', 'after-change', null),
    'authentication-failed': word('authentication failed', 'client', 'after-change', null, [
      'Correct the credentials',
      '更正凭据',
    ]),
    terminated: word('terminated', 'server', 'yes', [
      'The process behind the session was ended',
      '会话背后的进程被终止',
    ]),
    timeout: word('timeout', 'network', 'yes', null),
    'no-cockpit': word('no Cockpit there', 'operator', 'after-change', [
      'Cockpit is not installed on that host',
      '该主机未安装 Cockpit',
    ]),
    'unknown-hostkey': word('unknown host key', 'client', 'after-change', null),
    'internal-error': word('internal error', 'server', 'backoff', null),
    '*': word('problem', 'either', 'depends', ['Cockpit ended the session with a problem', 'Cockpit 因问题结束了会话']),
  },
  privacy: 'Results of ways to log in are never taken.',
  sources: ['https://github.com/cockpit-project/cockpit/blob/main/doc/protocol.md'],
};
