import type { Limit } from './time-limit.ts';

/** Limits on silence of the servers and libraries that applications are built with. */
export const idleServers: readonly Limit[] = [
  {
    id: 'jetty',
    name: 'Jetty 10 and later (idle timeout of WebSocket)',
    kind: 'idle',
    seconds: 30,
    ends: [1001],
    servers: ['jetty*'],
    remedy: {
      en: 'Raise setIdleTimeout of the session or of the container.',
      zh: '调大 session 或 container 的 setIdleTimeout。',
    },
    toTell: { en: 'The close reason says "Connection Idle Timeout".', zh: '关闭原因为“Connection Idle Timeout”。' },
    sources: [
      'https://github.com/jetty/jetty.project/blob/jetty-12.1.x/jetty-core/jetty-websocket/jetty-websocket-core-common/src/main/java/org/eclipse/jetty/websocket/core/WebSocketConstants.java',
    ],
  },
  {
    id: 'jetty-9',
    name: 'Jetty 9 (idle timeout of WebSocket)',
    kind: 'idle',
    seconds: 300,
    ends: [1001],
    servers: ['jetty*'],
    remedy: { en: 'Raise setIdleTimeout of the policy.', zh: '调大 policy 的 setIdleTimeout。' },
    toTell: { en: 'The close reason says "Idle Timeout".', zh: '关闭原因为“Idle Timeout”。' },
    sources: [
      'https://github.com/jetty/jetty.project/blob/jetty-9.4.x/jetty-websocket/websocket-api/src/main/java/org/eclipse/jetty/websocket/api/WebSocketPolicy.java',
    ],
  },
  {
    id: 'akka',
    name: 'Akka HTTP, Pekko HTTP (server.idle-timeout)',
    kind: 'idle',
    seconds: 60,
    servers: ['akka-http*', 'pekko-http*'],
    remedy: {
      en: 'Set websocket.periodic-keep-alive-max-idle, or raise http.server.idle-timeout.',
      zh: '设置 websocket.periodic-keep-alive-max-idle，或调大 http.server.idle-timeout。',
    },
    toTell: {
      en: 'Does the answer carry "server: akka-http" or "pekko-http"?',
      zh: '响应是否带有 server: akka-http 或 pekko-http？',
    },
    sources: [
      'https://github.com/akka/akka-http/blob/main/akka-http-core/src/main/resources/reference.conf',
      'https://github.com/apache/pekko-http/blob/main/http-core/src/main/resources/reference.conf',
    ],
  },
  {
    id: 'cowboy',
    name: 'Cowboy and Phoenix (idle_timeout, timeout)',
    kind: 'idle',
    seconds: 60,
    until: 67,
    counts: 'sent',
    ends: [1000],
    servers: ['cowboy*'],
    remedy: {
      en: 'Send a heartbeat from the page every 30 s, or raise timeout of the socket (Phoenix), idle_timeout (Cowboy).',
      zh: '由页面每 30 秒发送一次心跳，或调大 Phoenix socket 的 timeout、Cowboy 的 idle_timeout。',
    },
    toTell: {
      en: 'It counts what the page sends only, looks ten times in its time, and closes with 1000.',
      zh: '它只看页面发送的数据，每十分之一时限检查一次，并以 1000 关闭。',
    },
    sources: [
      'https://github.com/ninenines/cowboy/blob/master/src/cowboy_websocket.erl',
      'https://github.com/phoenixframework/phoenix/blob/main/lib/phoenix/endpoint.ex',
    ],
  },
  {
    id: 'bandit',
    name: 'Phoenix on Bandit (timeout of the socket)',
    kind: 'idle',
    seconds: 60,
    counts: 'sent',
    ends: [1002],
    remedy: {
      en: 'Send a heartbeat from the page every 30 s, or raise timeout of the socket.',
      zh: '由页面每 30 秒发送一次心跳，或调大 socket 的 timeout。',
    },
    toTell: {
      en: 'It counts what the page sends only, and closes with 1002.',
      zh: '它只看页面发送的数据，并以 1002 关闭。',
    },
    sources: [
      'https://github.com/mtrudel/bandit/blob/main/lib/bandit/websocket/connection.ex',
      'https://github.com/phoenixframework/phoenix/blob/main/lib/phoenix/endpoint.ex',
    ],
  },
  {
    id: 'play',
    name: 'Play Framework (server.http.idleTimeout)',
    kind: 'idle',
    seconds: 75,
    remedy: {
      en: 'Raise play.server.http.idleTimeout, or set websocket.periodic-keep-alive-max-idle.',
      zh: '调大 play.server.http.idleTimeout，或设置 websocket.periodic-keep-alive-max-idle。',
    },
    toTell: {
      en: 'Does application.conf leave idleTimeout at 75 seconds?',
      zh: 'application.conf 是否保留了 75 秒的 idleTimeout？',
    },
    sources: [
      'https://github.com/playframework/playframework/blob/main/transport/server/play-server/src/main/resources/reference.conf',
    ],
  },
  {
    id: 'uwebsockets',
    name: 'uWebSockets, Bun, soketi (idleTimeout)',
    kind: 'idle',
    seconds: 120,
    until: 128,
    headers: ['uwebsockets'],
    remedy: {
      en: 'Raise idleTimeout, or leave sendPings (sendPingsAutomatically) on.',
      zh: '调大 idleTimeout，或保持 sendPings（sendPingsAutomatically）开启。',
    },
    toTell: {
      en: 'With its pings on, it cuts only a browser that does not answer.',
      zh: '开启其 ping 时，它只切断没有应答的浏览器。',
    },
    sources: [
      'https://github.com/uNetworking/uWebSockets/blob/master/src/App.h',
      'https://github.com/soketi/soketi/blob/1.x/src/server.ts',
      'https://bun.com/docs/api/websockets',
    ],
  },
  {
    id: 'iis',
    name: 'IIS (connectionTimeout), Application Request Routing (time-out of the proxy)',
    kind: 'idle',
    seconds: 120,
    servers: ['microsoft-iis*', 'microsoft-httpapi*'],
    remedy: {
      en: 'Set pingInterval of system.webServer/webSocket, or raise connectionTimeout and the time-out of the ARR proxy.',
      zh: '设置 system.webServer/webSocket 的 pingInterval，或调大 connectionTimeout 和 ARR 代理的超时。',
    },
    toTell: { en: 'Does the answer carry "server: Microsoft-IIS"?', zh: '响应是否带有 server: Microsoft-IIS？' },
    sources: [
      'https://learn.microsoft.com/iis/configuration/system.applicationhost/sites/sitedefaults/limits',
      'https://learn.microsoft.com/iis/configuration/system.webserver/websocket',
    ],
  },
  {
    id: 'kubelet',
    name: 'Kubernetes kubelet (streaming-connection-idle-timeout): exec, attach, port-forward',
    kind: 'idle',
    seconds: 14_400,
    remedy: {
      en: 'Raise streamingConnectionIdleTimeout of the kubelet.',
      zh: '调大 kubelet 的 streamingConnectionIdleTimeout。',
    },
    toTell: { en: 'Is it a terminal or a log of a pod?', zh: '是否是某个 Pod 的终端或日志？' },
    sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/'],
  },
];
