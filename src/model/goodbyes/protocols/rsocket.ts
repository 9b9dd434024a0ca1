import { bytes } from '#model/goodbyes/binary.ts';
import { sequence, unit } from '#model/goodbyes/expression.ts';
import { codeFrom, reasonFrom } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const rsocket: GoodbyeProtocol = {
  id: 'rsocket',
  name: 'RSocket',
  subprotocols: ['rsocket'],
  urls: ['*/rsocket'],
  rules: [
    {
      weight: 'fatal',
      // An ERROR frame of stream 0, which is the connection; the six bits of the type, and two flags behind them.
      expression: sequence(bytes('00000000'), unit('\x2c\x2f'), 1, codeFrom(4), reasonFrom(FREE_TEXT)),
      codeAs: 'big-endian',
    },
  ],
  words: {
    1: word('INVALID_SETUP', 'client', 'after-change', null),
    2: word('UNSUPPORTED_SETUP', 'client', 'after-change', null),
    3: word('REJECTED_SETUP', 'client', 'after-change', [
      'The server refused the connection, often for its credentials',
      '服务端拒绝了连接，往往因凭据',
    ]),
    4: word('REJECTED_RESUME', 'server', 'new-session', null),
    257: word('CONNECTION_ERROR', 'either', 'backoff', null),
    258: word('CONNECTION_CLOSE', 'operator', 'yes', ['The server closes in order', '服务端正常关闭']),
    '*': word('error', 'either', 'depends', ['The server told of an error of the connection', '服务端报告了连接错误']),
  },
  privacy: 'The text may be that of an exception.',
  sources: ['https://github.com/rsocket/rsocket/blob/master/Protocol.md#error-frame-0x0b'],
};
