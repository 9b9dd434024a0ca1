import { json, sequence } from '#model/goodbyes/expression.ts';
import { NUMBER_CODE, REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const sockjs: GoodbyeProtocol = {
  id: 'sockjs',
  name: 'SockJS',
  subprotocols: [],
  urls: ['*/*/###/*/websocket'],
  // The Close frame behind it is 1000 whatever the code here is (captured).
  rules: [{ weight: 'fatal', expression: sequence('c', json([[0], NUMBER_CODE], [[1], REASON])) }],
  words: {
    1000: word('Normal closure', 'nobody', 'depends', ['The server ended the session', '服务端结束了会话']),
    2010: word('Another connection still open', 'client', 'new-session', [
      'The session already has a connection',
      '该会话已有一条连接',
    ]),
    3000: word('Go away!', 'server', 'depends', ['The server closed the session', '服务端关闭了会话']),
    '*': word(
      "the application's own code",
      'either',
      'depends',
      ['The application closed the session with a code of its own', '应用以自己的关闭码关闭了会话'],
      ['Look the code up in the application on the server', '在服务端应用中查这个关闭码'],
    ),
  },
  privacy: 'The reason is free text of the application.',
  sources: ['https://github.com/sockjs/sockjs-protocol', 'sockjs/sockjs-node lib/session.js'],
};
