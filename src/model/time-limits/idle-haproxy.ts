import type { Limit } from './time-limit.ts';

/** Limits on silence of HAProxy, which has none of its own: as distributions, examples and products set them. */
export const idleHaproxy: readonly Limit[] = [
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
];
