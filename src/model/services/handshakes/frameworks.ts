import { type Refusal, refusal, server } from './refusal.ts';

const GITHUB = 'https://github.com';

/** Answers of the frameworks of Elixir, Ruby, .NET and Java. */
export const frameworks: readonly Refusal[] = [
  refusal(
    'phoenix-403',
    'Phoenix',
    [403],
    { urls: ['*/*/websocket?vsn'] },
    ['check_origin, or connect/3 said :error', 'check_origin 不允许，或 connect/3 返回 :error'],
    [
      'Phoenix: add the origin of the page to check_origin of the endpoint; look at what connect/3 of the socket wants',
      'Phoenix：把页面的 Origin 加入 endpoint 的 check_origin；查看 socket 的 connect/3 要求什么',
    ],
    `${GITHUB}/phoenixframework/phoenix/blob/main/lib/phoenix/socket/transport.ex`,
    `${GITHUB}/phoenixframework/phoenix/blob/main/lib/phoenix/transports/websocket.ex`,
  ),
  refusal(
    'phoenix-404',
    'Phoenix',
    [404],
    { urls: ['*/*/websocket?vsn'] },
    ['no socket is mounted at this path', '该路径没有挂载 socket'],
    [
      'Phoenix: the endpoint needs "socket" for this path, with websocket: true',
      'Phoenix：endpoint 里要有该路径的 socket，并设 websocket: true',
    ],
    `${GITHUB}/phoenixframework/phoenix/blob/main/lib/phoenix/endpoint.ex`,
  ),
  refusal(
    'supabase-403',
    'Supabase Realtime',
    [401, 403],
    { urls: ['*.supabase.co/realtime/v1/websocket', '*/*realtime/v1/websocket?apikey'] },
    ['the apikey, or a project that is paused', 'apikey 无效，或项目已暂停'],
    [
      'Supabase: is the apikey of this very project, the project active, and Realtime enabled?',
      'Supabase：apikey 是否属于该项目？项目是否启用？Realtime 是否开启？',
    ],
    `${GITHUB}/supabase/realtime/blob/main/lib/realtime_web/channels/user_socket.ex`,
  ),
  refusal(
    'action-cable-404',
    'Action Cable',
    [404],
    { urls: ['*/cable', '*/*/cable'], subprotocols: ['actioncable-*'] },
    ['the Origin is not allowed, or no cable at this path', 'Origin 不被允许，或该路径没有 cable'],
    [
      'Rails: add the origin of the page to action_cable.allowed_request_origins; the log says "Request origin not allowed"',
      'Rails：把页面的 Origin 加入 action_cable.allowed_request_origins；日志写着“Request origin not allowed”',
    ],
    `${GITHUB}/rails/rails/blob/main/actioncable/lib/action_cable/server/socket.rb`,
    `${GITHUB}/rails/rails/blob/main/actioncable/lib/action_cable/server/base.rb`,
  ),
  refusal(
    'signalr-404',
    'ASP.NET Core SignalR',
    [404],
    { query: { id: /^[\w-]{20,24}$/ } },
    ['it does not know this connection id', '它不认识该连接 id'],
    [
      'SignalR: negotiate and WebSocket reached different nodes: use sticky sessions (affinity), or skipNegotiation with WebSockets only',
      'SignalR：negotiate 与 WebSocket 到了不同节点：使用粘性会话，或只用 WebSockets 并设置 skipNegotiation',
    ],
    `${GITHUB}/dotnet/aspnetcore/blob/main/src/SignalR/common/Http.Connections/src/Internal/HttpConnectionDispatcher.cs`,
  ),
  refusal(
    'signalr-401',
    'ASP.NET Core SignalR',
    [401],
    { query: { id: /^[\w-]{20,24}$/ } },
    ['the access token was not read, or is expired', '没有读到访问令牌，或已过期'],
    [
      'SignalR: a browser sends the token as access_token in the URL: read it there in OnMessageReceived',
      'SignalR：浏览器把令牌作为 URL 中的 access_token 发送：请在 OnMessageReceived 中读取',
    ],
    'https://learn.microsoft.com/aspnet/core/signalr/authn-and-authz',
  ),
  refusal(
    'signalr-classic-400',
    'ASP.NET SignalR',
    [400, 403],
    { urls: ['*/*signalr/connect?connectionToken', '*/*signalr/reconnect?connectionToken'] },
    ['the connection token is not valid here', '连接令牌在此无效'],
    [
      'SignalR: all nodes need the same machineKey, and the user must not change after negotiate',
      'SignalR：各节点须使用同一 machineKey，且 negotiate 之后用户不能变化',
    ],
    `${GITHUB}/SignalR/SignalR/blob/main/src/Microsoft.AspNet.SignalR.Core/PersistentConnection.cs`,
  ),
  refusal(
    'spring-403',
    'Spring',
    [403],
    { urls: ['*/*/###/*/websocket'], subprotocols: ['v1#.stomp', 'v##.stomp'] },
    ['the Origin is not allowed, or the login is missing', 'Origin 不被允许，或未登录'],
    [
      'Spring: name the origin in setAllowedOrigins of the endpoint, and permit its path in Spring Security',
      'Spring：在端点的 setAllowedOrigins 里写明 Origin，并在 Spring Security 中放行其路径',
    ],
    `${GITHUB}/spring-projects/spring-framework/blob/main/spring-websocket/src/main/java/org/springframework/web/socket/server/support/OriginHandshakeInterceptor.java`,
  ),
  refusal(
    'spring-400',
    'Spring',
    [400],
    { subprotocols: ['v1#.stomp', 'v##.stomp'] },
    ['Upgrade or Connection did not reach it', 'Upgrade 或 Connection 头没有到达'],
    ['Spring: let every proxy pass Upgrade and Connection on', 'Spring：让各级代理转发 Upgrade 和 Connection'],
    `${GITHUB}/spring-projects/spring-framework/blob/main/spring-websocket/src/main/java/org/springframework/web/socket/server/support/AbstractHandshakeHandler.java`,
  ),
  refusal(
    'tomcat-403',
    'Tomcat',
    [403],
    server('apache-coyote*', 'apache tomcat*'),
    ['checkOrigin of the endpoint said no', '端点的 checkOrigin 不允许'],
    [
      'Tomcat: look at checkOrigin of the configurator, and at the security constraints of this path',
      'Tomcat：查看 configurator 的 checkOrigin，以及该路径的安全约束',
    ],
    `${GITHUB}/apache/tomcat/blob/main/java/org/apache/tomcat/websocket/server/UpgradeUtil.java`,
  ),
];
