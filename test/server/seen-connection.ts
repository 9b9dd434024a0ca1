import type { IncomingMessage } from 'node:http';

/** What the server saw of one connection attempt; it fills up while the connection lives. */
export interface SeenConnection {
  /** Counts from 1. */
  id: number;
  /** Path and query of the request. */
  path: string;
  headers: {
    host: string | null;
    origin: string | null;
    userAgent: string | null;
    cookie: string | null;
    subprotocols: string | null;
    extensions: string | null;
  };
  /** Whether the server answered 101. */
  accepted: boolean;
  /** Whole messages from the client. */
  messages: number;
  /** The client's Close frame: its code and reason, `empty` for one without a code, null while none came. */
  closeFrame: { code: number; reason: string } | 'empty' | null;
  /**
   * How TCP ended: the client's FIN came, the client's reset came, or the server destroyed it before either.
   * Null while it is open.
   */
  ended: 'fin' | 'rst' | 'server' | null;
}

/** The record of a connection attempt that has just begun. */
export function seeConnection(id: number, { url = '/', headers }: IncomingMessage): SeenConnection {
  return {
    id,
    path: url,
    headers: {
      host: headers.host ?? null,
      origin: headers.origin ?? null,
      userAgent: headers['user-agent'] ?? null,
      cookie: headers.cookie ?? null,
      subprotocols: headers['sec-websocket-protocol'] ?? null,
      extensions: headers['sec-websocket-extensions'] ?? null,
    },
    accepted: false,
    messages: 0,
    closeFrame: null,
    ended: null,
  };
}
