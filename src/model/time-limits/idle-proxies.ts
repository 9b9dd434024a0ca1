import type { Limit } from './time-limit.ts';

/** Limits on silence of proxies that people run themselves. */
export const idleProxies: readonly Limit[] = [
  {
    id: 'haproxy-30',
    name: 'HAProxy (timeout client and server of 30 s, as in pfSense, OPNsense and many examples)',
    kind: 'idle',
    seconds: 30,
    remedy: {
      en: 'Set "timeout tunnel 1h" in defaults or in the backend.',
      zh: '在 defaults 或 backend 里设置 timeout tunnel 1h。',
    },
    toTell: {
      en: 'Its log ends the line of that session with the state cD or sD.',
      zh: '其日志中该会话的结束状态为 cD 或 sD。',
    },
    sources: [
      'https://github.com/haproxy/haproxy/blob/master/doc/configuration.txt',
      'https://github.com/haproxy/haproxy/blob/master/examples/content-sw-sample.cfg',
    ],
  },
  {
    id: 'haproxy-50',
    name: 'HAProxy (timeout client and server of 50 s, as Debian and Ubuntu ship it)',
    kind: 'idle',
    seconds: 50,
    remedy: {
      en: 'Set "timeout tunnel 1h" in defaults of haproxy.cfg: without it the 50 s of client and server hold for WebSocket too.',
      zh: '在 haproxy.cfg 的 defaults 里设置 timeout tunnel 1h：没有它，client 和 server 的 50 秒也作用于 WebSocket。',
    },
    toTell: {
      en: 'Its log ends the line of that session with the state cD or sD.',
      zh: '其日志中该会话的结束状态为 cD 或 sD。',
    },
    sources: [
      'https://salsa.debian.org/haproxy-team/haproxy/-/blob/master/debian/haproxy.cfg',
      'https://github.com/haproxy/haproxy/blob/master/doc/configuration.txt',
    ],
  },
  {
    id: 'nginx',
    name: 'nginx (proxy_read_timeout)',
    kind: 'idle',
    seconds: 60,
    servers: ['nginx*', 'openresty*', 'tengine*', 'angie*', 'freenginx*'],
    remedy: {
      en: 'Raise proxy_read_timeout and proxy_send_timeout at the location.',
      zh: '在对应的 location 里调大 proxy_read_timeout 和 proxy_send_timeout。',
    },
    toTell: {
      en: 'Change proxy_read_timeout to another value, such as 75 s: does the silence before the end follow?',
      zh: '把 proxy_read_timeout 改成别的值，例如 75 秒：结束前的静默时长是否随之变化？',
    },
    sources: [
      'https://github.com/nginx/nginx/blob/master/src/http/modules/ngx_http_proxy_module.c',
      'https://github.com/nginx/nginx/blob/master/src/http/ngx_http_upstream.c',
    ],
  },
  {
    id: 'ingress-nginx',
    name: 'Kubernetes ingress-nginx',
    kind: 'idle',
    seconds: 60,
    servers: ['nginx*'],
    remedy: {
      en: 'Set the annotations proxy-read-timeout and proxy-send-timeout to 3600 or more.',
      zh: '把注解 proxy-read-timeout 和 proxy-send-timeout 设为 3600 或更大。',
    },
    toTell: {
      en: 'The log of the ingress controller has the request at that second; a reload of its configuration cuts as well.',
      zh: 'ingress 控制器的日志在那一秒有该请求；重新加载配置也会切断连接。',
    },
    sources: [
      'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/config/config.go',
      'https://github.com/kubernetes/ingress-nginx/blob/main/docs/user-guide/miscellaneous.md',
    ],
  },
  {
    id: 'apache',
    name: 'Apache httpd (Timeout, ProxyTimeout)',
    kind: 'idle',
    seconds: 60,
    servers: ['apache*'],
    remedy: {
      en: 'Set ProxyTimeout, or timeout= at the ProxyPass of this path, to a larger value.',
      zh: '为该路径的 ProxyPass 设置更大的 timeout=，或调大 ProxyTimeout。',
    },
    toTell: {
      en: 'Is there a ProxyPass or ProxyTimeout without a larger value?',
      zh: 'ProxyPass 或 ProxyTimeout 是否未设更大的值？',
    },
    sources: [
      'https://github.com/apache/httpd/blob/trunk/include/httpd.h',
      'https://github.com/apache/httpd/blob/trunk/modules/proxy/proxy_util.c',
    ],
  },
  {
    id: 'apache-debian',
    name: 'Apache httpd (Timeout 300, as Debian and Ubuntu ship it)',
    kind: 'idle',
    seconds: 300,
    servers: ['apache*'],
    remedy: {
      en: 'Set ProxyTimeout, or timeout= at the ProxyPass of this path, to a larger value.',
      zh: '为该路径的 ProxyPass 设置更大的 timeout=，或调大 ProxyTimeout。',
    },
    toTell: { en: 'Does apache2.conf say Timeout 300?', zh: 'apache2.conf 里是否写着 Timeout 300？' },
    sources: [
      'https://salsa.debian.org/apache-team/apache2/-/blob/master/debian/config-dir/apache2.conf.in',
      'https://github.com/apache/httpd/blob/trunk/modules/proxy/proxy_util.c',
    ],
  },
  {
    id: 'varnish',
    name: 'Varnish (pipe_timeout)',
    kind: 'idle',
    seconds: 60,
    vias: ['*varnish*'],
    headers: ['x-varnish'],
    remedy: {
      en: 'Start varnishd with -p pipe_timeout=3600, or set it in vcl_pipe.',
      zh: '以 -p pipe_timeout=3600 启动 varnishd，或在 vcl_pipe 里设置。',
    },
    toTell: {
      en: 'varnishadm param.show pipe_timeout tells its value.',
      zh: 'varnishadm param.show pipe_timeout 会显示其值。',
    },
    sources: ['https://github.com/varnishcache/varnish-cache/blob/master/include/tbl/params.h'],
  },
  {
    id: 'lighttpd',
    name: 'lighttpd (server.max-read-idle)',
    kind: 'idle',
    seconds: 60,
    until: 62,
    servers: ['lighttpd*'],
    remedy: { en: 'Raise server.max-read-idle for this path.', zh: '为该路径调大 server.max-read-idle。' },
    toTell: {
      en: 'It looks once a second, so the silence is up to 2 s longer; what the page sends alone counts as traffic.',
      zh: '它每秒检查一次，因此静默会多出至多 2 秒；只有页面发送的数据才算往来。',
    },
    sources: [
      'https://github.com/lighttpd/lighttpd1.4/blob/master/src/configfile.c',
      'https://github.com/lighttpd/lighttpd1.4/blob/master/src/connections.c',
    ],
  },
  {
    id: 'kong',
    name: 'Kong (read_timeout of the service)',
    kind: 'idle',
    seconds: 60,
    servers: ['kong*'],
    vias: ['*kong*'],
    remedy: {
      en: 'Raise read_timeout and write_timeout of the service, in ms.',
      zh: '调大该 service 的 read_timeout 和 write_timeout（毫秒）。',
    },
    toTell: { en: 'Does the answer carry "via: kong"?', zh: '响应是否带有 via: kong？' },
    sources: ['https://github.com/Kong/kong/blob/master/kong/db/schema/entities/services.lua'],
  },
  {
    id: 'apisix',
    name: 'Apache APISIX (timeout of the upstream)',
    kind: 'idle',
    seconds: 60,
    servers: ['apisix*'],
    remedy: {
      en: 'Raise timeout.read and timeout.send of the route or upstream.',
      zh: '调大 route 或 upstream 的 timeout.read 和 timeout.send。',
    },
    toTell: { en: 'Does the answer carry "server: APISIX"?', zh: '响应是否带有 server: APISIX？' },
    sources: ['https://github.com/apache/apisix/blob/master/docs/en/latest/admin-api.md'],
  },
  {
    id: 'yarp',
    name: 'YARP (ActivityTimeout)',
    kind: 'idle',
    seconds: 100,
    servers: ['kestrel*'],
    remedy: {
      en: 'Raise HttpRequest.ActivityTimeout of the cluster.',
      zh: '调大该 cluster 的 HttpRequest.ActivityTimeout。',
    },
    toTell: { en: 'Its log says UpgradeActivityTimeout.', zh: '其日志里有 UpgradeActivityTimeout。' },
    sources: ['https://github.com/microsoft/reverse-proxy/blob/main/docs/docfx/articles/http-client-config.md'],
  },
  {
    id: 'envoy',
    name: 'Envoy (stream_idle_timeout), Istio, Contour',
    kind: 'idle',
    seconds: 300,
    servers: ['envoy*', 'istio-envoy*'],
    headers: ['x-envoy-upstream-service-time'],
    remedy: {
      en: 'Set stream_idle_timeout, or the idle_timeout of the route, to 0 or a larger value.',
      zh: '把 stream_idle_timeout 或路由的 idle_timeout 设为 0 或更大的值。',
    },
    toTell: {
      en: 'The access log of Envoy has the response flag SI at that second.',
      zh: 'Envoy 访问日志在那一秒有响应标志 SI。',
    },
    sources: ['https://github.com/envoyproxy/envoy/blob/main/docs/root/faq/configuration/timeouts.rst'],
  },
  {
    id: 'h2o',
    name: 'H2O (proxy.websocket.timeout)',
    kind: 'idle',
    seconds: 300,
    servers: ['h2o*'],
    remedy: { en: 'Raise proxy.websocket.timeout, in ms.', zh: '调大 proxy.websocket.timeout（毫秒）。' },
    toTell: { en: 'Does the answer carry "server: h2o"?', zh: '响应是否带有 server: h2o？' },
    sources: ['https://github.com/h2o/h2o/blob/master/srcdoc/configure/proxy_directives.mt'],
  },
  {
    id: 'pound',
    name: 'Pound (WSTimeOut), OpenBSD relayd (session timeout)',
    kind: 'idle',
    seconds: 600,
    remedy: {
      en: 'Raise WSTimeOut of Pound, or "session timeout" of relayd.',
      zh: '调大 Pound 的 WSTimeOut，或 relayd 的 session timeout。',
    },
    toTell: { en: 'Is one of them in the way?', zh: '途中是否有其中之一？' },
    sources: ['https://github.com/graygnuorg/pound/blob/master/doc/pound.8', 'https://man.openbsd.org/relayd.conf'],
  },
  {
    id: 'squid',
    name: 'Squid (read_timeout), a forward proxy',
    kind: 'idle',
    seconds: 900,
    servers: ['squid*'],
    vias: ['*squid*'],
    remedy: {
      en: 'Send something more often than every 15 minutes, or raise read_timeout of the proxy.',
      zh: '每 15 分钟内至少发送一次数据，或调大代理的 read_timeout。',
    },
    toTell: {
      en: 'Does the browser use a proxy? Does it stay away without?',
      zh: '浏览器是否使用了代理？不用时是否就不再断开？',
    },
    sources: ['https://github.com/squid-cache/squid/blob/master/src/cf.data.pre'],
  },
  {
    id: 'haproxy-tunnel',
    name: 'HAProxy (timeout tunnel 1h), OpenShift router, HAProxy Ingress',
    kind: 'idle',
    seconds: 3_600,
    remedy: {
      en: 'Raise timeout tunnel, or the timeout-tunnel annotation of the route or ingress.',
      zh: '调大 timeout tunnel，或 route、ingress 的 timeout-tunnel 注解。',
    },
    toTell: {
      en: 'Its log ends the line of that session with the state cD or sD.',
      zh: '其日志中该会话的结束状态为 cD 或 sD。',
    },
    sources: [
      'https://github.com/openshift/router/blob/master/images/router/haproxy/conf/haproxy-config.template',
      'https://github.com/jcmoraisjr/haproxy-ingress/blob/master/docs/content/en/docs/configuration/keys.md',
    ],
  },
  {
    id: 'stunnel',
    name: 'stunnel (TIMEOUTidle)',
    kind: 'idle',
    seconds: 43_200,
    remedy: { en: 'Raise TIMEOUTidle of the service.', zh: '调大该服务的 TIMEOUTidle。' },
    toTell: { en: 'Does stunnel terminate TLS before the server?', zh: '服务端前面是否由 stunnel 终止 TLS？' },
    sources: ['https://www.stunnel.org/static/stunnel.html'],
  },
];
