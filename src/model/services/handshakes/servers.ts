import { type Refusal, refusal } from './refusal.ts';

const GITHUB = 'https://github.com';
const MQTT = ['mqtt*'];

/** Answers of servers that people run, of brokers and of development tools. */
export const servers: readonly Refusal[] = [
  refusal(
    'hasura-400',
    'Hasura',
    [400],
    { urls: ['*/*v1/graphql', '*/*v1alpha1/graphql'] },
    ['the Origin is not among its CORS domains', 'Origin 不在其 CORS 域名之中'],
    [
      'Hasura: add the origin of the page to HASURA_GRAPHQL_CORS_DOMAIN',
      'Hasura：把页面的 Origin 加入 HASURA_GRAPHQL_CORS_DOMAIN',
    ],
    'https://hasura.io/docs/2.0/deployment/graphql-engine-flags/config-examples/',
  ),
  refusal(
    'centrifugo-403',
    'Centrifugo',
    [403],
    { urls: ['*/*connection/websocket'] },
    ['the Origin is not allowed', 'Origin 不被允许'],
    ['Centrifugo: add the origin of the page to allowed_origins', 'Centrifugo：把页面的 Origin 加入 allowed_origins'],
    `${GITHUB}/centrifugal/centrifuge/blob/master/internal/websocket/server.go`,
  ),
  refusal(
    'grafana-403',
    'Grafana Live',
    [403],
    { urls: ['*/*api/live/ws'] },
    ['the Origin is not that of root_url', 'Origin 与 root_url 不符'],
    [
      'Grafana: set root_url or live.allowed_origins, and let the proxy pass Host on',
      'Grafana：设置 root_url 或 live.allowed_origins，并让代理转发 Host',
    ],
    'https://grafana.com/docs/grafana/latest/setup-grafana/set-up-grafana-live/',
  ),
  refusal(
    'kubernetes-403',
    'Kubernetes API',
    [403],
    {
      urls: [
        '*/*api/v1/namespaces/*/pods/*/exec',
        '*/*api/v1/namespaces/*/pods/*/attach',
        '*/*api/v1/namespaces/*/pods/*/portforward',
      ],
      subprotocols: ['*.channel.k8s.io'],
    },
    ['the user may not do this to pods (RBAC)', '该用户没有权限（RBAC）'],
    [
      'Kubernetes: a WebSocket is a GET: the role needs the verb get besides create on pods/exec',
      'Kubernetes：WebSocket 是 GET 请求：角色除 create 外还需要 pods/exec 的 get',
    ],
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
  ),
  refusal(
    'kubernetes-400',
    'Kubernetes API',
    [400],
    {
      urls: ['*/*api/v1/namespaces/*/pods/*/exec', '*/*api/v1/namespaces/*/pods/*/attach'],
      subprotocols: ['*.channel.k8s.io'],
    },
    ['no such container, or Upgrade did not arrive', '没有该容器，或 Upgrade 头没有到达'],
    [
      'Kubernetes: name the container, check that it runs, and let every proxy pass Upgrade on',
      'Kubernetes：写明容器名，确认其在运行，并让各级代理转发 Upgrade',
    ],
    `${GITHUB}/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apimachinery/pkg/util/httpstream/wsstream/conn.go`,
  ),
  refusal(
    'nats-404',
    'NATS',
    [404],
    { urls: ['*/mqtt'], subprotocols: MQTT },
    ['no MQTT over WebSocket at this path', '该路径没有 MQTT over WebSocket'],
    [
      'MQTT: EMQX and HiveMQ want /mqtt, RabbitMQ /ws; in NATS mqtt must be enabled besides websocket',
      'MQTT：EMQX、HiveMQ 使用 /mqtt，RabbitMQ 使用 /ws；NATS 还须启用 mqtt',
    ],
    `${GITHUB}/nats-io/nats-server/blob/main/server/websocket.go`,
    `${GITHUB}/rabbitmq/rabbitmq-server/blob/main/deps/rabbitmq_web_mqtt/src/rabbit_web_mqtt_app.erl`,
  ),
  refusal(
    'emqx-400',
    'EMQX',
    [400],
    { subprotocols: MQTT, headers: { server: ['cowboy*'] } },
    ['it does not support the subprotocol asked for', '不支持所请求的子协议'],
    [
      'EMQX: ask for "mqtt", or look at supported_subprotocols and fail_if_no_subprotocol of the listener',
      'EMQX：请求子协议“mqtt”，或查看监听器的 supported_subprotocols 和 fail_if_no_subprotocol',
    ],
    `${GITHUB}/emqx/emqx/blob/master/apps/emqx/src/emqx_ws_connection.erl`,
  ),
  refusal(
    'emqx-403',
    'EMQX, mosquitto, NATS',
    [403],
    { subprotocols: MQTT },
    ['the Origin is not allowed', 'Origin 不被允许'],
    [
      'EMQX: check_origins of the listener; mosquitto: websockets_origin; NATS: allowed_origins',
      'EMQX：监听器的 check_origins；mosquitto：websockets_origin；NATS：allowed_origins',
    ],
    `${GITHUB}/emqx/emqx/blob/master/apps/emqx/src/emqx_ws_connection.erl`,
    `${GITHUB}/eclipse-mosquitto/mosquitto/blob/master/src/conf.c`,
    `${GITHUB}/nats-io/nats-server/blob/main/server/websocket.go`,
  ),
  refusal(
    'reverb-404',
    'Laravel Reverb, soketi',
    [404],
    { urls: ['*/*app/*?protocol'] },
    ['no such path at this server', '该服务端没有此路径'],
    [
      'Reverb: does the proxy pass /app on to the port of Reverb, not to PHP?',
      'Reverb：代理是否把 /app 转发到 Reverb 的端口，而不是 PHP？',
    ],
    `${GITHUB}/laravel/reverb/blob/main/src/Servers/Reverb/Http/Router.php`,
  ),
  refusal(
    'vite-400',
    'Vite',
    [400],
    { subprotocols: ['vite-hmr', 'vite-ping'] },
    ['token of another run, or a host not allowed', 'token 不属于本次运行，或主机不被允许'],
    [
      'Vite: reload the page if it was restarted since; add this host to server.allowedHosts if it is not localhost',
      'Vite：若它之后重启过，请刷新页面；若不是通过 localhost 访问，把该主机加入 server.allowedHosts',
    ],
    `${GITHUB}/vitejs/vite/blob/main/packages/vite/src/node/server/ws.ts`,
  ),
  refusal(
    'vite-other',
    'Vite',
    [200, 404, 426, 502],
    { subprotocols: ['vite-hmr', 'vite-ping'] },
    ['another server answered for it', '应答的是另一个服务端'],
    [
      'Vite: let the proxy before it pass Upgrade on, or set server.hmr.clientPort to its own port',
      'Vite：让其前面的代理转发 Upgrade，或把 server.hmr.clientPort 设为它自己的端口',
    ],
    'https://vite.dev/config/server-options.html',
  ),
];
