import type { Localized } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { fits } from './glob.ts';

/** A proxy, platform or server that now and then ends every connection that it holds, whoever uses it. */
export interface Restart {
  readonly name: string;
  /** What the `server` header of the accepted handshake says, with `*` for any text, case ignored. */
  readonly servers?: readonly string[];
  /** What the `via` header says, likewise. */
  readonly vias?: readonly string[];
  /** Headers, lower case, that only it sends. */
  readonly headers?: readonly string[];
  /** Host patterns that mark it, with `*` for any text. */
  readonly hosts?: readonly string[];
  /** When it does so, and what to do about it. */
  readonly step: Localized;
  /** An address where it is to be read. */
  readonly source: string;
}

/** Those that are known, the narrower mark first. */
export const restarts: readonly Restart[] = [
  {
    name: 'Cloudflare Workers',
    hosts: ['*.workers.dev', '*.partykit.dev'],
    step: {
      en: 'Cloudflare Workers: a deploy ends the WebSockets of every Durable Object: reconnect with jitter',
      zh: 'Cloudflare Workers：每次部署都会断开所有 Durable Object 的 WebSocket：重连时加抖动',
    },
    source: 'https://developers.cloudflare.com/durable-objects/best-practices/websockets/',
  },
  {
    name: 'Heroku',
    servers: ['heroku*'],
    vias: ['*vegur*', '*heroku-router*'],
    hosts: ['*.herokuapp.com'],
    step: {
      en: 'Heroku: each dyno restarts once a day and at every release, and ends what it holds: reconnect with jitter',
      zh: 'Heroku：每个 dyno 每天及每次发布都会重启并断开连接：重连时加抖动',
    },
    source: 'https://devcenter.heroku.com/articles/dynos',
  },
  {
    name: 'Google Cloud Run',
    hosts: ['*.run.app'],
    step: {
      en: 'Cloud Run: instances that scale in or make room for a new revision end what they hold: reconnect',
      zh: 'Cloud Run：实例缩容或被新修订版本取代时会断开连接：请重连',
    },
    source: 'https://cloud.google.com/run/docs/triggering/websockets',
  },
  {
    name: 'Render',
    hosts: ['*.onrender.com'],
    headers: ['rndr-id'],
    step: {
      en: 'Render: deploys and maintenance replace instances and end what they hold: reconnect with growing delays',
      zh: 'Render：部署和维护会更换实例并断开连接：重连间隔应逐步加长',
    },
    source: 'https://render.com/docs/websocket',
  },
  {
    name: 'Azure App Service',
    hosts: ['*.azurewebsites.net'],
    step: {
      en: 'Azure App Service: swaps of slots, changes of settings and updates of the platform restart the app',
      zh: 'Azure App Service：交换槽位、更改设置和平台更新都会重启应用',
    },
    source: 'https://learn.microsoft.com/azure/app-service/deploy-staging-slots',
  },
  {
    name: 'Fly.io',
    servers: ['fly/*'],
    vias: ['*fly.io*'],
    hosts: ['*.fly.dev'],
    step: {
      en: 'Fly.io: a deploy, or auto_stop_machines of a Machine without load, ends what it holds',
      zh: 'Fly.io：部署或 auto_stop_machines 停止低负载的 Machine 时会断开连接',
    },
    source: 'https://fly.io/docs/launch/autostop-autostart/',
  },
  {
    name: 'AWS Application Load Balancer',
    servers: ['awselb/*'],
    step: {
      en: 'ALB: a target that is taken out loses its connections after the deregistration delay (300 s unless changed)',
      zh: 'ALB：目标被移除后，经过注销延迟（默认 300 秒）连接会被断开',
    },
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html',
  },
  {
    name: 'Cloudflare',
    servers: ['cloudflare*'],
    headers: ['cf-ray'],
    step: {
      en: 'Cloudflare: a release of its own code restarts servers of its network and ends WebSockets: reconnect with jitter',
      zh: 'Cloudflare：发布自身代码时会重启其网络中的服务器并断开 WebSocket：重连时加抖动',
    },
    source: 'https://developers.cloudflare.com/network/websockets/',
  },
  {
    name: 'Envoy',
    servers: ['envoy*', 'istio-envoy*'],
    step: {
      en: 'Envoy: a listener that changes, or a proxy that shuts down, drains first (--drain-time-s, 600 s) and then cuts',
      zh: 'Envoy：监听器变更或代理关闭时先排空（--drain-time-s，600 秒），随后切断',
    },
    source: 'https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/operations/draining',
  },
  {
    name: 'Caddy',
    servers: ['caddy*'],
    vias: ['*caddy*'],
    step: {
      en: 'Caddy: a reload of its configuration ends proxied WebSockets unless stream_close_delay is set',
      zh: 'Caddy：重新加载配置会断开被代理的 WebSocket，除非设置了 stream_close_delay',
    },
    source: 'https://caddyserver.com/docs/caddyfile/directives/reverse_proxy',
  },
  {
    name: 'nginx',
    servers: ['nginx*', 'openresty*'],
    step: {
      en: 'nginx: after a reload its old workers cut what is still open at worker_shutdown_timeout (ingress-nginx: 240 s)',
      zh: 'nginx：重新加载后，旧 worker 会在 worker_shutdown_timeout（ingress-nginx 为 240 秒）到时切断仍打开的连接',
    },
    source: 'https://nginx.org/en/docs/ngx_core_module.html#worker_shutdown_timeout',
  },
  {
    name: 'IIS',
    servers: ['microsoft-iis*'],
    step: {
      en: 'IIS: an application pool recycles every 29 hours, at changes of the configuration and at deploys',
      zh: 'IIS：应用程序池每 29 小时、配置变更和部署时都会回收',
    },
    source: 'https://learn.microsoft.com/iis/configuration/system.applicationhost/applicationpools/add/recycling/',
  },
  {
    name: 'Gunicorn',
    servers: ['gunicorn*'],
    step: {
      en: 'Gunicorn: it kills a worker that is silent for --timeout (30 s), and replaces one after --max-requests',
      zh: 'Gunicorn：worker 超过 --timeout（30 秒）无响应会被杀掉，达到 --max-requests 后会被替换',
    },
    source: 'https://docs.gunicorn.org/en/stable/settings.html',
  },
];

/**
 * What stood in the way of a connection and ends all that it holds now and then. Rests on `handshake.headers`, which Chromium tells of
 * accepted handshakes while DevTools is open (measured: 6), and on the host.
 *
 * @returns null where neither names one.
 */
export function restartOf({ url, handshake }: EndedConnection): Restart | null {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const values = (name: string) =>
    (handshake?.headers ?? []).filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
  const says = (name: string, patterns: readonly string[] = []) =>
    values(name).some((value) => patterns.some((pattern) => fits(pattern, value)));
  const found = restarts.find(
    ({ servers, vias, headers = [], hosts = [] }) =>
      says('server', servers) ||
      says('via', vias) ||
      headers.some((name) => values(name).length > 0) ||
      hosts.some((pattern) => fits(pattern, host)),
  );
  return found ?? null;
}
