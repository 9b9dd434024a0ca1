import { anyRecord, json, MISSING, sequence } from '#model/goodbyes/expression.ts';
import { AGAIN, codeAmong, codeNamed, PERHAPS_REASON, REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** What ends each record of the text protocol. */
const SEPARATOR = '\x1e';
const CLOSE = anyRecord(
  SEPARATOR,
  json([['type'], sequence('=', codeAmong('7'))], [['error'], PERHAPS_REASON], [['allowReconnect'], AGAIN]),
);

/** The token of a connection that was negotiated, whatever its path. */
export const TOKEN = { id: /^[\w-]{20,24}$/ };

export const signalrJson: GoodbyeProtocol = {
  id: 'signalr-json',
  name: 'SignalR',
  subprotocols: [],
  urls: ['*/*hub', '*/*hub/*', '*/hubs/*', '*/*signalr*', '*/_blazor', '*/*/_blazor', '*.service.signalr.net/*'],
  query: TOKEN,
  rules: [
    // The client library then calls close() without a code: 1005 (captured).
    { weight: 'fatal', expression: CLOSE },
    {
      weight: 'fatal',
      expression: anyRecord(
        SEPARATOR,
        json([['type'], MISSING], [['error'], sequence(codeNamed('handshake'), REASON)]),
      ),
    },
    {
      weight: 'fatal',
      from: 'page',
      expression: CLOSE,
      words: {
        7: word('connection.stop()', 'nobody', 'no', [
          'The page itself called connection.stop()',
          '页面自己调用了 connection.stop()',
        ]),
      },
    },
  ],
  words: {
    7: word(
      'Close',
      'server',
      'depends',
      [
        'The server ended the connection: with an error a hub method threw, a message was too big or the server stopped',
        '服务端结束了连接；带有错误时，可能是 Hub 方法抛出异常、消息过大或服务端停止',
      ],
      [
        'Look into the server’s log of that second; EnableDetailedErrors tells more while developing',
        '查看服务端那一秒的日志；开发时可用 EnableDetailedErrors 获得详情',
      ],
    ),
    handshake: word(
      'handshake refused',
      'client',
      'after-change',
      ['The server does not speak the hub protocol that the client asked for', '服务端不支持客户端请求的 Hub 协议'],
      [
        'Add the protocol on the server, as AddMessagePackProtocol()',
        '在服务端添加该协议，例如 AddMessagePackProtocol()',
      ],
    ),
  },
  privacy: 'With EnableDetailedErrors the error is text of an exception.',
  sources: [
    'https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md',
    'https://github.com/Azure/azure-signalr/blob/dev/docs/tsg.md',
  ],
};
