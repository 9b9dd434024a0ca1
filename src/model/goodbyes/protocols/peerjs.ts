import { choice, json } from '#model/goodbyes/expression.ts';
import { codeAmong, REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const REFUSAL = [['type'], codeAmong('ERROR', 'ID-TAKEN', 'INVALID-KEY')] as const;

export const peerjs: GoodbyeProtocol = {
  id: 'peerjs',
  name: 'PeerJS',
  subprotocols: [],
  urls: ['0.peerjs.com/*', '*/*peerjs?key&id&token'],
  // 1005 follows, which tells nothing (captured).
  rules: [{ weight: 'fatal', expression: choice(json(REFUSAL, [['payload', 'msg'], REASON]), json(REFUSAL)) }],
  words: {
    ERROR: word('ERROR', 'client', 'after-change', [
      'The server refused the client: a wrong key or token, or too many users at a time',
      '服务端拒绝了客户端：key 或 token 有误，或同时在线用户过多',
    ]),
    'ID-TAKEN': word(
      'ID-TAKEN',
      'client',
      'after-change',
      ['Another client has this id', '该 id 已被其他客户端占用'],
      [
        'Let the server choose the id, or wait until the earlier connection is gone',
        '让服务端分配 id，或等之前的连接消失',
      ],
    ),
    'INVALID-KEY': word(
      'INVALID-KEY',
      'client',
      'after-change',
      ['The server does not know the key', '服务端不认识该 key'],
      ['Set the same key as on the server', '设置与服务端相同的 key'],
    ),
  },
  privacy: 'Fixed texts.',
  sources: ['https://github.com/peers/peerjs-server/blob/master/src/enums.ts'],
};
