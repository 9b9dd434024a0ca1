import { choice, REST, repeat, sequence, unit, upTo } from '#model/goodbyes/expression.ts';
import { codeFrom, codeNamed, reasonFrom } from '#model/goodbyes/fields.ts';
import { freeTextBefore } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const NUMBER = repeat(unit('09'), 1);
/** The length of the last argument, which is the status. */
const STATUS = sequence(',', NUMBER, '.');
/** An instruction of this name, at the start or behind another. */
const instruction = (name: string) => choice(name, sequence(upTo(`;${name}`), ';', name));
const DISCONNECT = sequence(instruction('10.disconnect;'), codeNamed('disconnect'), REST);

export const guacamole: GoodbyeProtocol = {
  id: 'guacamole',
  name: 'Guacamole',
  subprotocols: ['guacamole'],
  urls: ['*/websocket-tunnel'],
  rules: [
    {
      weight: 'fatal',
      expression: sequence(
        instruction('5.error,'),
        NUMBER,
        '.',
        reasonFrom(freeTextBefore(sequence(STATUS, NUMBER, ';'))),
        STATUS,
        codeFrom(NUMBER),
        ';',
        REST,
      ),
    },
    { weight: 'fatal', expression: DISCONNECT },
    {
      weight: 'fatal',
      from: 'page',
      expression: DISCONNECT,
      words: {
        disconnect: word('disconnect', 'nobody', 'no', ['The page itself ended the session', '页面自己结束了会话']),
      },
    },
  ],
  words: {
    256: word('UNSUPPORTED', 'client', 'after-change', ['The operation is not supported', '不支持该操作']),
    512: word('SERVER_ERROR', 'server', 'backoff', null, ['Look into the log of guacd', '查看 guacd 日志']),
    513: word('SERVER_BUSY', 'server', 'backoff', null),
    514: word('UPSTREAM_TIMEOUT', 'server', 'backoff', ['The remote desktop does not answer', '远程桌面没有响应']),
    515: word('UPSTREAM_ERROR', 'server', 'backoff', ['The remote desktop told of an error', '远程桌面报告了错误']),
    516: word('RESOURCE_NOT_FOUND', 'client', 'after-change', null),
    517: word('RESOURCE_CONFLICT', 'client', 'no', ['What was asked for is in use', '请求的资源正在使用中']),
    518: word('RESOURCE_CLOSED', 'operator', 'no', null),
    519: word(
      'UPSTREAM_NOT_FOUND',
      'operator',
      'after-change',
      ['The remote desktop was not found', '找不到远程桌面'],
      ['Correct its host name or port', '更正其主机名或端口'],
    ),
    520: word('UPSTREAM_UNAVAILABLE', 'server', 'backoff', [
      'The remote desktop refuses the connection',
      '远程桌面拒绝连接',
    ]),
    521: word('SESSION_CONFLICT', 'client', 'no', [
      'Another session took the place of this one',
      '另一会话取代了此会话',
    ]),
    522: word('SESSION_TIMEOUT', 'client', 'new-session', ['The session was idle for too long', '会话空闲太久']),
    523: word('SESSION_CLOSED', 'operator', 'no', [
      'The session was ended on the remote desktop',
      '会话在远程桌面端被结束',
    ]),
    768: word('CLIENT_BAD_REQUEST', 'client', 'after-change', null),
    769: word(
      'CLIENT_UNAUTHORIZED',
      'client',
      'after-change',
      ['The login is missing or wrong', '未登录或登录有误'],
      ['Correct user name and password', '更正用户名和密码'],
    ),
    771: word('CLIENT_FORBIDDEN', 'client', 'after-change', ['The user may not do this', '用户无权执行此操作']),
    776: word('CLIENT_TIMEOUT', 'network', 'yes', ['The client did not answer in time', '客户端未及时响应']),
    781: word('CLIENT_OVERRUN', 'client', 'after-change', ['The client sent too much', '客户端发送过多']),
    783: word('CLIENT_BAD_TYPE', 'client', 'after-change', null),
    797: word('CLIENT_TOO_MANY', 'client', 'backoff', ['The user has too many connections', '该用户的连接过多']),
    disconnect: word('disconnect', 'operator', 'depends', [
      'guacd ended the session: a log-out, or an administrator',
      'guacd 结束了会话：注销或管理员操作',
    ]),
    '*': word('error', 'either', 'depends', ['guacd told of an error', 'guacd 报告了错误']),
  },
  privacy: 'The text may name the host or the user of the remote desktop.',
  sources: [
    'https://guacamole.apache.org/doc/gug/protocol-reference.html',
    'apache/guacamole-client modules/Status.js',
  ],
};
