import {
  ahead,
  choice,
  type Expression,
  optional,
  REST,
  repeat,
  sequence,
  take,
  unit,
  upTo,
} from '#model/goodbyes/expression.ts';
import { codeFrom, codeNamed, reasonFrom } from '#model/goodbyes/fields.ts';
import { freeTextBefore } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const STREAMS = 'urn:ietf:params:xml:ns:xmpp-streams';
const SASL = 'urn:ietf:params:xml:ns:xmpp-sasl';
const NAME = repeat(unit('az--'), 1);
const SPACE = repeat(unit('  \n\n\r\r\t\t'));
const START = sequence(upTo('>'), '>', SPACE, '<');
const SAID = sequence(upTo('>'), '>', reasonFrom(freeTextBefore('</')), '</');
/** The condition, and the text element before or behind it. */
const condition = (code: Expression): Expression =>
  choice(
    sequence('text', SAID, upTo('>'), '>', SPACE, '<', code, REST),
    sequence(code, optional(sequence(upTo('<text'), SAID)), REST),
  );
const holds = (namespace: string) => ahead(upTo(namespace));
const CLOSE = sequence(
  '<close',
  holds('urn:ietf:params:xml:ns:xmpp-framing'),
  choice(sequence(ahead(upTo('see-other-uri')), codeNamed('close:see-other-uri')), codeNamed('close')),
);

export const xmpp: GoodbyeProtocol = {
  id: 'xmpp',
  name: 'XMPP',
  subprotocols: ['xmpp'],
  urls: ['*/xmpp-websocket', '*/ws-xmpp'],
  rules: [
    {
      weight: 'fatal',
      expression: sequence(SPACE, choice('<stream:error', '<error'), holds(STREAMS), START, condition(codeFrom(NAME))),
      reasonAs: 'xml',
    },
    {
      weight: 'fatal',
      expression: sequence(SPACE, '<failure', holds(SASL), START, condition(sequence(codeNamed('sasl:'), take(NAME)))),
      reasonAs: 'xml',
    },
    // Last, since by itself it says nothing: the reason stands in the message before.
    { weight: 'hint', expression: CLOSE },
    {
      weight: 'fatal',
      from: 'page',
      expression: CLOSE,
      words: { '*': word('close', 'nobody', 'no', ['The page itself closed the stream', '页面自己关闭了流']) },
    },
  ],
  words: {
    conflict: word(
      'conflict',
      'client',
      'no',
      ['The same resource connected elsewhere', '同一 resource 已在别处连接'],
      ['Give every tab a resource of its own', '让每个标签页使用各自的 resource'],
    ),
    'connection-timeout': word('connection-timeout', 'network', 'yes', [
      'The server heard nothing for too long',
      '服务端太久没有收到任何内容',
    ]),
    'host-unknown': word(
      'host-unknown',
      'client',
      'after-change',
      ['The server does not serve this domain', '服务端不服务于该域名'],
      ['Correct the domain of the account, or the server’s virtual hosts', '更正账号的域名或服务端的虚拟主机'],
    ),
    'host-gone': word('host-gone', 'operator', 'after-change', [
      'The server no longer serves this domain',
      '服务端不再服务于该域名',
    ]),
    'not-authorized': word('not-authorized', 'client', 'after-change', [
      'The stream was used before a login',
      '尚未登录就使用了流',
    ]),
    'not-well-formed': word('not-well-formed', 'client', 'after-change', [
      'The server got XML that it cannot read',
      '服务端收到无法解析的 XML',
    ]),
    'policy-violation': word('policy-violation', 'client', 'after-change', [
      'A rule of the server: a stanza too big, too many of them, or a block',
      '违反服务端规则：节过大、过于频繁或被封禁',
    ]),
    'remote-connection-failed': word('remote-connection-failed', 'server', 'backoff', [
      'The server could not reach another one',
      '服务端无法连接另一台服务器',
    ]),
    reset: word('reset', 'operator', 'new-session', ['Credentials or features changed', '凭据或功能发生了变化']),
    'resource-constraint': word('resource-constraint', 'server', 'backoff', [
      'The server lacks resources',
      '服务端资源不足',
    ]),
    'see-other-host': word('see-other-host', 'operator', 'depends', [
      'The server sends its clients to another host',
      '服务端让客户端改连另一台主机',
    ]),
    'system-shutdown': word('system-shutdown', 'operator', 'backoff', [
      'The server is being stopped',
      '服务端正在停止',
    ]),
    'unsupported-version': word('unsupported-version', 'client', 'after-change', [
      'The server does not speak this version of XMPP',
      '服务端不支持该 XMPP 版本',
    ]),
    'undefined-condition': word('undefined-condition', 'either', 'depends', [
      'A condition of the application’s own',
      '应用自定义的情形',
    ]),
    'sasl:not-authorized': word('not-authorized', 'client', 'after-change', [
      'The user name or the password is wrong',
      '用户名或密码有误',
    ]),
    'sasl:credentials-expired': word('credentials-expired', 'client', 'after-change', [
      'The credentials have expired',
      '凭据已过期',
    ]),
    'sasl:account-disabled': word('account-disabled', 'operator', 'no', ['The account is disabled', '账号已停用']),
    'sasl:temporary-auth-failure': word('temporary-auth-failure', 'server', 'backoff', [
      'The server cannot check logins at the moment',
      '服务端暂时无法验证登录',
    ]),
    close: word('close', 'nobody', 'depends', ['The server closed the stream', '服务端关闭了流']),
    'close:see-other-uri': word('see-other-uri', 'operator', 'depends', [
      'The server sends its clients to another address',
      '服务端让客户端改连另一个地址',
    ]),
    '*': word('stream error', 'either', 'depends', [
      'The server ended the stream with an error',
      '服务端以错误结束了流',
    ]),
  },
  privacy: 'The text may name an account or a host; see-other-uri is an address, of which only the fact is kept.',
  sources: ['RFC 7395, 3.6', 'RFC 6120, 4.9.3 and 6.5'],
};
