import { block32, bytes } from '#model/goodbyes/binary.ts';
import { ahead, choice, END, type Expression, repeat, sequence, unit } from '#model/goodbyes/expression.ts';
import { codeNamed, reasonFrom } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** Text that fills the message: nothing of the screen, and no challenge, is so. */
const TEXT = sequence(ahead(sequence(repeat(unit(' ~\x80\xff\n\n\r\r'), 1), END)), reasonFrom(FREE_TEXT));
const ending = (start: Expression, code: string) => sequence(start, codeNamed(code), block32(TEXT), END);

export const rfb: GoodbyeProtocol = {
  id: 'rfb',
  name: 'VNC (RFB)',
  subprotocols: ['binary'],
  urls: ['*/websockify', '*/vncwebsocket'],
  rules: [
    {
      weight: 'fatal',
      // 1000 "Target closed" of websockify follows (captured).
      expression: choice(
        ending(bytes('00000001'), 'security-failed'),
        ending(bytes('00000002'), 'too-many-attempts'),
        ending('\0', 'connection-failed'),
        ending(sequence('RFB 003.00', unit('09'), '\n', bytes('00000000')), 'connection-failed'),
        ending(bytes('00000000'), 'connection-failed'),
      ),
      inBlobs: true,
    },
  ],
  words: {
    'security-failed': word(
      'security failed',
      'client',
      'after-change',
      ['The VNC server refused the password', 'VNC 服务器拒绝了密码'],
      ['Correct the password', '更正密码'],
    ),
    'too-many-attempts': word('too many attempts', 'client', 'backoff', [
      'The VNC server refuses further attempts for a while',
      'VNC 服务器暂时拒绝继续尝试',
    ]),
    'connection-failed': word('connection failed', 'client', 'backoff', [
      'The VNC server refused before any login, often after too many failures',
      'VNC 服务器在登录前就拒绝，往往因失败次数过多',
    ]),
  },
  privacy: 'The challenge, its answer and the screen are never taken.',
  sources: [
    'https://github.com/rfbproto/rfbproto/blob/master/rfbproto.rst (SecurityResult)',
    'https://github.com/novnc/noVNC/issues/1195',
  ],
};
