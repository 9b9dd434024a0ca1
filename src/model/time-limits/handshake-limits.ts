import type { Limit } from './time-limit.ts';

/** Limits on the time until a handshake is answered, after which it is cut without an HTTP answer; the shortest first. */
export const handshakeLimits: readonly Limit[] = [
  {
    id: 'daphne-connect',
    name: 'Daphne (websocket_connect_timeout)',
    kind: 'handshake',
    seconds: 5,
    // It looks every two seconds.
    until: 8,
    ends: ['fin', 'reset'],
    servers: ['daphne*'],
    remedy: {
      en: 'Accept or close in connect() of the consumer before it waits for anything, or raise --websocket_connect_timeout.',
      zh: '在 consumer 的 connect() 中先 accept 或 close 再等待其他操作，或调大 --websocket_connect_timeout。',
    },
    toTell: { en: 'Its log says that the application timed out.', zh: '其日志写明应用超时。' },
    sources: [
      'https://github.com/django/daphne/blob/main/daphne/cli.py',
      'https://github.com/django/daphne/blob/main/daphne/ws_protocol.py',
    ],
  },
  {
    id: 'gunicorn',
    name: 'Gunicorn (timeout of a worker)',
    kind: 'handshake',
    seconds: 30,
    until: 33,
    ends: ['fin', 'reset'],
    servers: ['gunicorn*'],
    remedy: {
      en: 'Use an asynchronous worker class: a synchronous one holds one connection and is killed after the timeout.',
      zh: '使用异步 worker：同步 worker 只能处理一个连接，超时后会被终止。',
    },
    toTell: { en: 'Its log says WORKER TIMEOUT.', zh: '其日志写着 WORKER TIMEOUT。' },
    sources: ['https://docs.gunicorn.org/en/stable/settings.html#timeout'],
  },
  {
    id: 'jetty-connector',
    name: 'Jetty (idle timeout of the connector)',
    kind: 'handshake',
    seconds: 30,
    ends: ['fin', 'reset'],
    servers: ['jetty*'],
    remedy: { en: 'Raise setIdleTimeout of the connector.', zh: '调大 connector 的 setIdleTimeout。' },
    toTell: { en: 'Does a filter or servlet hold the upgrade up?', zh: '是否有 filter 或 servlet 卡住了升级请求？' },
    sources: [
      'https://github.com/jetty/jetty.project/blob/jetty-12.1.x/jetty-core/jetty-server/src/main/java/org/eclipse/jetty/server/AbstractConnector.java',
    ],
  },
  {
    id: 'haproxy-tcp',
    name: 'HAProxy in mode tcp (timeout server of 50 s, as Debian and Ubuntu ship it)',
    kind: 'handshake',
    seconds: 50,
    ends: ['fin', 'reset'],
    remedy: {
      en: 'Find why the server behind it does not answer; in mode http it would say 504.',
      zh: '查明后端为何不应答；若使用 mode http，它会返回 504。',
    },
    toTell: { en: 'Its log has the state sD or cD.', zh: '其日志中的状态为 sD 或 cD。' },
    sources: [
      'https://salsa.debian.org/haproxy-team/haproxy/-/blob/master/debian/haproxy.cfg',
      'https://github.com/haproxy/haproxy/blob/master/doc/configuration.txt',
    ],
  },
  {
    id: 'varnish-pipe',
    name: 'Varnish (pipe_timeout)',
    kind: 'handshake',
    seconds: 60,
    ends: ['fin', 'reset'],
    vias: ['*varnish*'],
    headers: ['x-varnish'],
    remedy: {
      en: 'Find why the server behind it does not answer: Varnish had piped the request to it.',
      zh: '查明后端为何不应答：Varnish 已把请求以 pipe 方式转给它。',
    },
    toTell: {
      en: 'varnishlog shows the request as Pipe, with its length.',
      zh: 'varnishlog 会把该请求显示为 Pipe 及其时长。',
    },
    sources: ['https://github.com/varnishcache/varnish-cache/blob/master/include/tbl/params.h'],
  },
  {
    id: 'waitress',
    name: 'Waitress (channel_timeout)',
    kind: 'handshake',
    seconds: 120,
    until: 150,
    ends: ['fin', 'reset'],
    servers: ['waitress*'],
    remedy: {
      en: 'Waitress speaks no WebSocket: serve this path with another server.',
      zh: 'Waitress 不支持 WebSocket：请用其他服务端提供该路径。',
    },
    toTell: { en: 'Does Waitress serve this path?', zh: '该路径是否由 Waitress 提供？' },
    sources: ['https://docs.pylonsproject.org/projects/waitress/en/stable/arguments.html'],
  },
  {
    id: 'aws-nlb-connect',
    name: 'AWS Network Load Balancer (TCP)',
    kind: 'handshake',
    seconds: 350,
    ends: ['reset'],
    remedy: {
      en: 'Find why the target does not answer: the balancer resets what is silent for so long.',
      zh: '查明目标为何不应答：该负载均衡会重置长时间没有数据的连接。',
    },
    toTell: { en: 'Is the host behind such a load balancer?', zh: '该主机是否在这样的负载均衡之后？' },
    sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/update-idle-timeout.html'],
  },
];
