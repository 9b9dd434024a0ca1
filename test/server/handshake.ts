import { createHash } from 'node:crypto';
import { type IncomingMessage, STATUS_CODES } from 'node:http';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Header fields in the order they are written; a name may stand twice. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** The value of `Sec-WebSocket-Accept` for a client's key (RFC 6455 4.2.2). */
export function acceptFor(key: string): string {
  return createHash('sha1').update(`${key}${GUID}`).digest('base64');
}

/** The subprotocols a client offers, in its order. */
export function offeredSubprotocols({ headers }: IncomingMessage): string[] {
  const offered = headers['sec-websocket-protocol'] ?? '';
  return offered
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Why a request cannot be an opening handshake, or null. */
export function faultOf({ method, headers }: IncomingMessage): string | null {
  if (method !== 'GET') {
    return 'The opening handshake must be a GET request.';
  }
  if (headers.upgrade?.toLowerCase() !== 'websocket') {
    return 'The Upgrade header must be websocket.';
  }
  return headers['sec-websocket-key'] ? null : 'The Sec-WebSocket-Key header is missing.';
}

function head(status: number, fields: Fields): string {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unnamed'}`];
  return [...lines, ...fields.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
}

/** The answer that accepts the opening handshake. */
export function acceptance(accept: string, fields: Fields): string {
  return head(101, [['Upgrade', 'websocket'], ['Connection', 'Upgrade'], ['Sec-WebSocket-Accept', accept], ...fields]);
}

/** An answer of any status that refuses the opening handshake. */
export function refusal(status: number, body: string, fields: Fields = []): string {
  const described: Fields = [
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Length', String(Buffer.byteLength(body))],
    ['Connection', 'close'],
  ];
  return head(status, [...described, ...fields]) + body;
}
