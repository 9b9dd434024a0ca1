import { echo } from './protocols/echo.ts';
import { graphqlWs } from './protocols/graphql-ws.ts';
import { mqtt } from './protocols/mqtt.ts';
import { phoenix } from './protocols/phoenix.ts';
import type { Protocol } from './protocols/protocol.ts';
import { socketIo } from './protocols/socket-io.ts';
import { sockjs } from './protocols/sockjs.ts';
import { stomp } from './protocols/stomp.ts';

/** A library's call of `close()`: what it passes, null for what it leaves out, and the ready state then. */
interface CloseCall {
  code: number | null;
  reason: string | null;
  readyState: 1 | 3;
}

/** A library, or another script that changes a page, and what it is known to do. */
export interface Library {
  /** File in `pages`, without its extension. */
  name: string;
  protocol: Protocol;
  /** The call by which it disconnects. */
  disconnect: CloseCall;
  /** Its call on a refused connection, between the `error` and the `close` event. */
  afterRefusal?: CloseCall;
  /** The last word of its journal, `closed` where it is not given. */
  last?: string;
  /** The close events it tells its page of, where it does not just pass on those of its connections. */
  tells?: readonly unknown[];
}

const leaving: CloseCall = { code: 4100, reason: 'leaving', readyState: 1 };
const wordless: CloseCall = { code: null, reason: null, readyState: 1 };

const restart = { code: 1012, reason: 'service restart', wasClean: true };
const expired = { code: 4001, reason: 'jeton expiré', wasClean: true };
const dropped = { code: 1006, reason: '', wasClean: false };
const left = { code: 4100, reason: 'leaving', wasClean: true };

export const LIBRARIES: readonly Library[] = [
  {
    name: 'reconnecting-websocket',
    protocol: echo,
    disconnect: leaving,
    afterRefusal: { code: 1000, reason: null, readyState: 3 },
    // For a refused connection it makes an event of its own, before the browser's.
    tells: [restart, expired, dropped, { code: 1000, reason: '', wasClean: true }, left],
  },
  {
    name: 'partysocket',
    protocol: echo,
    disconnect: leaving,
    // Copying an event of its own, it takes the type for the code and the event for the reason.
    tells: [
      restart,
      expired,
      dropped,
      { code: 'close', reason: { isTrusted: false, code: 1000, reason: '', wasClean: true }, wasClean: true },
      { code: 'close', reason: { isTrusted: false, ...left }, wasClean: true },
    ],
  },
  {
    name: 'socket-io',
    protocol: socketIo,
    disconnect: wordless,
    afterRefusal: { ...wordless, readyState: 3 },
    last: 'disconnected',
    // It tells a reason of its own, and the event only when it was connected and the server ended that.
    tells: [restart, expired, dropped],
  },
  {
    name: 'graphql-ws',
    protocol: graphqlWs,
    disconnect: { code: 1000, reason: 'Normal Closure', readyState: 1 },
    last: 'complete',
  },
  { name: 'stompjs', protocol: stomp, disconnect: wordless },
  {
    name: 'sockjs',
    protocol: sockjs,
    disconnect: wordless,
    // Clean is to it what came in a close frame of its own protocol.
    tells: [
      { ...restart, wasClean: false },
      { ...expired, wasClean: false },
      dropped,
      { code: 2000, reason: 'All transports failed', wasClean: false },
      left,
    ],
  },
  { name: 'phoenix', protocol: phoenix, disconnect: leaving },
  // It tells that a connection closed, and not how.
  { name: 'mqtt', protocol: mqtt, disconnect: wordless, last: 'ended', tells: [null, null, null, null, null] },
  { name: 'rxjs', protocol: echo, disconnect: wordless },
  { name: 'zone-before', protocol: echo, disconnect: leaving },
  { name: 'zone-after', protocol: echo, disconnect: leaving },
  { name: 'core-js', protocol: echo, disconnect: leaving },
  { name: 'core-js-everything', protocol: echo, disconnect: leaving },
];
