import { cborText, msgpackText } from '#model/goodbyes/binary.ts';
import { anyRecord, choice, json, LITERAL, repeat, sequence, unit } from '#model/goodbyes/expression.ts';
import { codeFrom, PERHAPS_REASON, reasonFrom, WORD_CODE } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** ABORT is 3, GOODBYE is 6. */
const IN_JSON = json([[0], sequence(LITERAL, choice('3', '6'))], [[1, 'message'], PERHAPS_REASON], [[2], WORD_CODE]);
const URI = codeFrom(repeat(unit('azAZ09..__##--'), 1));
const DESCRIPTION = reasonFrom(FREE_TEXT);
const KIND = choice('\x03', '\x06');
const IN_MSGPACK = sequence(
  '\x93',
  KIND,
  choice('\x80', sequence('\x81\xa7message', msgpackText(DESCRIPTION))),
  msgpackText(URI),
);
const IN_CBOR = sequence(
  '\x83',
  KIND,
  choice('\xa0', sequence('\xa1\x67message', cborText(DESCRIPTION))),
  cborText(URI),
);
/** Batched messages end with a record separator each. */
const END = choice(anyRecord('\x1e', IN_JSON), IN_MSGPACK, IN_CBOR);

export const wamp: GoodbyeProtocol = {
  id: 'wamp',
  name: 'WAMP',
  subprotocols: ['wamp.2.json', 'wamp.2.json.batched', 'wamp.2.msgpack', 'wamp.2.cbor'],
  urls: [],
  rules: [
    { weight: 'fatal', expression: END },
    { weight: 'fatal', from: 'page', expression: END },
  ],
  words: {
    'wamp.close.system_shutdown': word('system_shutdown', 'operator', 'backoff', [
      'The router is being stopped',
      '路由器正在停止',
    ]),
    'wamp.close.close_realm': word('close_realm', 'nobody', 'depends', [
      'The session leaves its realm',
      '会话离开其 realm',
    ]),
    'wamp.close.goodbye_and_out': word(
      'goodbye_and_out',
      'nobody',
      'depends',
      ['The answer to the goodbye of the other side', '对另一方 GOODBYE 的应答'],
      null,
      'hint',
    ),
    'wamp.close.normal': word('normal', 'nobody', 'no', ['The client left by itself', '客户端自行离开']),
    'wamp.error.no_such_realm': word('no_such_realm', 'client', 'after-change', null, [
      'Correct the name of the realm',
      '更正 realm 名称',
    ]),
    'wamp.error.no_such_role': word('no_such_role', 'client', 'after-change', null),
    'wamp.error.not_authorized': word('not_authorized', 'client', 'after-change', null, [
      'Correct the credentials',
      '更正凭据',
    ]),
    'wamp.error.authorization_failed': word(
      'authorization_failed',
      'server',
      'backoff',
      ['The authorizer of the router itself failed', '路由器的授权程序自身出错'],
      ['Look into the log of the router', '查看路由器日志'],
    ),
    'wamp.error.protocol_violation': word('protocol_violation', 'client', 'after-change', [
      'A message was malformed or out of order',
      '消息格式有误或次序不对',
    ]),
    'wamp.error.payload_size_exceeded': word('payload_size_exceeded', 'client', 'after-change', [
      'A message was too big',
      '消息过大',
    ]),
    '*': word('a reason of its own', 'either', 'depends', [
      'The session was ended with a reason of the application',
      '会话以应用自己的原因结束',
    ]),
  },
  privacy: 'The message is free text.',
  sources: ['https://wamp-proto.org/wamp_latest_ietf.html (ABORT, GOODBYE)'],
};
