import type { Closed, Facts } from './facts.ts';

const GATEWAY =
  /\b(nginx|envoy|haproxy|traefik|caddy|varnish|ingress|cloudflare|cloudfront|akamai|fastly|gateway|proxy|upstream|load.?balancer)\b/i;

/** Whether a close event speaks of a proxy or gateway: by 1014, or by its close reason. */
export const isGatewayClose = ({ code, reason }: Closed): boolean =>
  code === 1014 || (code !== 1006 && GATEWAY.test(reason));

/** Whether a Close frame of the server ended the connection, with a code that no other rule explains better. */
export function isServerClose({ closed, closeCall, connection }: Facts): boolean {
  if (!closed || closeCall || connection.opened === null || isGatewayClose(closed)) return false;
  return ![1001, 1006, 1009, 1012, 1015].includes(closed.code);
}
