import { bytes, msgpackText } from '#model/goodbyes/binary.ts';
import { choice, END, optional, sequence, unit } from '#model/goodbyes/expression.ts';
import { codeFrom, codeNamed, reasonFrom } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** A number as @colyseus/schema writes it. */
const NUMBER = choice(
  codeFrom(unit('\0\x7f')),
  sequence(bytes('cc'), codeFrom(1)),
  sequence(bytes('cd'), codeFrom(2)),
  sequence(bytes('ce'), codeFrom(4)),
);
const LEAVE = sequence('\x0c', END, codeNamed('LEAVE_ROOM'));

export const colyseus: GoodbyeProtocol = {
  id: 'colyseus',
  name: 'Colyseus',
  subprotocols: [],
  urls: ['*/*/*?sessionId'],
  rules: [
    {
      weight: 'fatal',
      expression: sequence('\x0b', NUMBER, optional(msgpackText(reasonFrom(FREE_TEXT))), END),
      codeAs: 'little-endian',
    },
    { weight: 'fatal', expression: LEAVE },
    {
      weight: 'fatal',
      from: 'page',
      expression: LEAVE,
      words: {
        LEAVE_ROOM: word('room.leave()', 'nobody', 'no', ['The page itself left the room', '页面自己离开了房间']),
      },
    },
  ],
  words: {
    523: word('exception in onJoin', 'server', 'backoff', null, ['Look into the server’s log', '查看服务端日志']),
    524: word('seat reservation expired', 'client', 'new-session', null, ['Join the room again', '重新加入房间']),
    525: word('onAuth failed', 'client', 'after-change', null, [
      'Correct what onAuth is given',
      '更正传给 onAuth 的内容',
    ]),
    526: word('application error', 'server', 'depends', null),
    4217: word('invalid payload', 'client', 'after-change', null),
    LEAVE_ROOM: word('LEAVE_ROOM', 'server', 'no', [
      'The server made the client leave the room',
      '服务端让客户端离开房间',
    ]),
    '*': word('error', 'either', 'depends', ['The server told of an error', '服务端报告了错误']),
  },
  privacy: 'Text of the application.',
  sources: ['colyseus/colyseus packages/shared-types/src/Protocol.ts'],
};
