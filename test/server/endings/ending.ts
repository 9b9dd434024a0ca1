import type { IncomingMessage } from 'node:http';
import type { Fields } from '../handshake.ts';
import type { Manners, OpenConnection } from '../open-connection.ts';
import type { Tcp } from '../tcp.ts';

/** What the path of a connection asks the server to do. What it leaves out is done as RFC 6455 wants. */
export interface Ending extends Manners {
  /** Takes the place of the answer to the opening handshake. */
  refuse?: (tcp: Tcp, request: IncomingMessage) => void;
  /** The value of `Sec-WebSocket-Accept` instead of the right one. */
  accept?: string;
  /** The chosen subprotocol, null for none; by default the first one offered. */
  subprotocol?: string | null;
  /** More header fields of the acceptance. */
  fields?: Fields;
  /** Runs once the connection is open, and as late as `after` says. */
  open?: (connection: OpenConnection) => void;
}

/** Makes the ending for the rest of a path and its query, null when they make no sense. */
export type EndingMaker = (argument: string, query: URLSearchParams) => Ending | null;
