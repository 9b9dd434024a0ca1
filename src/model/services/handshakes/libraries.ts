import { type Refusal, refusal, server } from './refusal.ts';

const GITHUB = 'https://github.com';
const GRAPHQL = ['graphql-transport-ws', 'graphql-ws'];

/** Answers of libraries for Node.js, Go and C. */
export const libraries: readonly Refusal[] = [
  refusal(
    'gorilla-403',
    'Go (gorilla/websocket, coder/websocket)',
    [403],
    {},
    ['the Origin is not the host of the URL', 'Origin 与 URL 的主机不一致'],
    [
      'Go: set CheckOrigin (gorilla) or OriginPatterns (coder/websocket) to allow the origin of the page',
      'Go：设置 CheckOrigin（gorilla）或 OriginPatterns（coder/websocket），允许页面的 Origin',
    ],
    `${GITHUB}/gorilla/websocket/blob/main/server.go`,
    `${GITHUB}/coder/websocket/blob/master/accept.go`,
  ),
  refusal(
    'ws-400',
    'Node.js ws',
    [400],
    {},
    ['not the path that the server was made with', '不是服务端设定的路径'],
    [
      'ws: the option path must be this path; or a proxy dropped Upgrade',
      'ws：path 选项须为该路径；或者代理丢掉了 Upgrade',
    ],
    `${GITHUB}/websockets/ws/blob/master/lib/websocket-server.js`,
  ),
  refusal(
    'gorilla-400',
    'Go (gorilla/websocket, coder/websocket)',
    [400, 426],
    {},
    ['Upgrade or Connection did not reach it', 'Upgrade 或 Connection 头没有到达'],
    [
      'Go: let every proxy pass Upgrade and Connection on, over HTTP/1.1',
      'Go：让各级代理以 HTTP/1.1 转发 Upgrade 和 Connection',
    ],
    `${GITHUB}/gorilla/websocket/blob/main/server.go`,
    `${GITHUB}/coder/websocket/blob/master/accept.go`,
  ),
  refusal(
    'ws-401',
    'Node.js ws',
    [401],
    {},
    ['verifyClient said no', 'verifyClient 不允许'],
    [
      'ws: look at what verifyClient wants: a cookie, a token in the URL, an Origin',
      'ws：查看 verifyClient 要求什么：cookie、URL 中的令牌，还是 Origin',
    ],
    `${GITHUB}/websockets/ws/blob/master/lib/websocket-server.js`,
  ),
  refusal(
    'ws-503',
    'Node.js ws',
    [503],
    {},
    ['the server is shutting down', '服务端正在关闭'],
    ['ws: it was closing at that moment: try again', 'ws：当时正在关闭：请重试'],
    `${GITHUB}/websockets/ws/blob/master/lib/websocket-server.js`,
  ),
  refusal(
    'go-501',
    'Go (coder/websocket), middleware',
    [500, 501],
    {},
    ['a middleware hides the connection from it', '中间件遮住了连接'],
    [
      'Go: a middleware that wraps ResponseWriter must let Hijack through',
      'Go：包装 ResponseWriter 的中间件须允许 Hijack',
    ],
    `${GITHUB}/coder/websocket/blob/master/accept.go`,
    `${GITHUB}/gorilla/websocket/blob/main/server.go`,
  ),
  refusal(
    'lws-403',
    'libwebsockets (mosquitto, ttyd)',
    [403],
    server('libwebsockets*', 'ttyd*'),
    ['the Origin or the subprotocol is not allowed', 'Origin 或子协议不被允许'],
    [
      'Look at the origin check of the server (ttyd: --check-origin), and ask for its subprotocol',
      '查看服务端的 Origin 校验（ttyd：--check-origin），并请求它的子协议',
    ],
    `${GITHUB}/warmcat/libwebsockets/blob/main/lib/roles/ws/server-ws.c`,
  ),
  refusal(
    'socket-io-400-sid',
    'Socket.IO',
    [400],
    { urls: ['*/*socket.io/?sid', '*/*engine.io/?sid'] },
    ['this node does not know the session id', '该节点不认识此会话 id'],
    [
      'Socket.IO: several nodes need sticky sessions, or clients that use transports: ["websocket"] only',
      'Socket.IO：多节点时需要粘性会话，或让客户端只用 transports: ["websocket"]',
    ],
    `${GITHUB}/socketio/socket.io/blob/main/packages/engine.io/lib/server.ts`,
  ),
  refusal(
    'socket-io-400',
    'Socket.IO',
    [400],
    { urls: ['*/*socket.io/', '*/*engine.io/'] },
    ['the Socket.IO versions or the allowed transports differ', 'Socket.IO 版本或允许的 transport 不一致'],
    [
      'Socket.IO: the body has a code: 0 unknown transport, 3 bad request, 5 unsupported version (EIO=3 at a server of 3 or later needs allowEIO3)',
      'Socket.IO：响应正文里有 code：0 未知 transport，3 请求错误，5 版本不受支持（EIO=3 连接 3.x 以上服务端需 allowEIO3）',
    ],
    `${GITHUB}/socketio/socket.io/blob/main/packages/engine.io/lib/server.ts`,
  ),
  refusal(
    'socket-io-404',
    'Socket.IO',
    [404],
    { urls: ['*/*socket.io/'] },
    ['no Socket.IO server at this path', '该路径没有 Socket.IO 服务端'],
    [
      'Socket.IO: path of client and server must be the same, and a proxy must pass /socket.io/ on',
      'Socket.IO：客户端与服务端的 path 须一致，代理须转发 /socket.io/',
    ],
    'https://socket.io/docs/v4/troubleshooting-connection-issues/',
  ),
  refusal(
    'sockjs-404',
    'SockJS',
    [404],
    { urls: ['*/*/###/*/websocket'] },
    ['no SockJS at this prefix, or WebSocket is off there', '该前缀下没有 SockJS，或其 WebSocket 已关闭'],
    [
      'SockJS: prefix of client and server must be the same; does the server leave websocket on?',
      'SockJS：客户端与服务端的前缀须一致；服务端是否启用了 websocket？',
    ],
    `${GITHUB}/sockjs/sockjs-node/blob/main/lib/handlers.js`,
  ),
  refusal(
    'graphql-400',
    'GraphQL over WebSocket',
    [400, 404],
    { subprotocols: GRAPHQL },
    ['no subscriptions server at this path', '该路径没有订阅服务'],
    [
      'GraphQL: is the WebSocket server mounted at exactly this path (ws answers 400 to any other)?',
      'GraphQL：WebSocket 服务端是否正好挂载在该路径（ws 对其他路径返回 400）？',
    ],
    `${GITHUB}/websockets/ws/blob/master/lib/websocket-server.js`,
    `${GITHUB}/enisdenjo/graphql-ws/blob/master/src/use/ws.ts`,
  ),
];
