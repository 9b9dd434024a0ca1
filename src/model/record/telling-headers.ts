import type { Handshake } from './handshake.ts';
import { SIZES } from './sizes.ts';

/** Headers of a handshake's answer that tell who answered, why, and when to come back; nothing else of it is kept. */
export const TELLING_HEADERS: ReadonlySet<string> = new Set([
  'cf-mitigated',
  'cf-ray',
  'connection',
  'content-type',
  'date',
  'location',
  'proxy-authenticate',
  'proxy-status',
  'retry-after',
  'sec-websocket-extensions',
  'sec-websocket-protocol',
  'sec-websocket-version',
  'server',
  'upgrade',
  'via',
  'www-authenticate',
  'x-amz-cf-id',
  'x-amzn-errortype',
  'x-amzn-requestid',
  'x-azure-ref',
  'x-cache',
  'x-envoy-upstream-service-time',
  'x-fastly-request-id',
  'x-powered-by',
  'x-served-by',
  'x-vercel-id',
]);

/** The headers worth keeping, and of those no more and no longer than a record holds. */
export function tellingHeaders(headers: readonly { name: string; value?: string }[]): Handshake['headers'] {
  return headers
    .map(({ name, value = '' }) => ({ name: name.toLowerCase(), value: value.slice(0, SIZES.text) }))
    .filter(({ name }) => TELLING_HEADERS.has(name))
    .slice(0, SIZES.headers);
}
