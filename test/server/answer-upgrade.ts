import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { duration } from './endings/arguments.ts';
import { endingFor } from './endings/by-path.ts';
import type { Ending } from './endings/ending.ts';
import { acceptance, acceptFor, type Fields, faultOf, offeredSubprotocols, refusal } from './handshake.ts';
import { OpenConnection } from './open-connection.ts';
import type { SeenConnection } from './seen-connection.ts';
import { Tcp } from './tcp.ts';

function answerFor(ending: Ending, request: IncomingMessage): string {
  const chosen = ending.subprotocol === undefined ? offeredSubprotocols(request)[0] : ending.subprotocol;
  const fields: Fields = chosen ? [['Sec-WebSocket-Protocol', chosen]] : [];
  const accept = ending.accept ?? acceptFor(request.headers['sec-websocket-key'] ?? '');
  return acceptance(accept, [...fields, ...(ending.fields ?? [])]);
}

function refuse(tcp: Tcp, status: number, text: string): void {
  tcp.ignore();
  void tcp.write(refusal(status, `${text}\n`));
  tcp.end();
}

/**
 * Answers an opening handshake with what its URL asks for. Every path takes `delay=MS`, which holds the answer to the
 * handshake back, and `after=MS`, which holds the ending back once the connection is open.
 */
export function answerUpgrade(request: IncomingMessage, stream: Duplex, first: Buffer, seen: SeenConnection): void {
  const tcp = new Tcp(stream, seen);
  const url = new URL(request.url ?? '/', 'ws://server');
  const delay = duration(url.searchParams.get('delay') ?? '0');
  const after = duration(url.searchParams.get('after') ?? '0');
  const ending = endingFor(url);
  const fault = faultOf(request);
  if (fault) {
    refuse(tcp, 400, fault);
    return;
  }
  if (!ending || delay === null || after === null) {
    refuse(tcp, 404, 'No ending has this path.');
    return;
  }

  const answer = async () => {
    if (ending.refuse) {
      ending.refuse(tcp, request);
      return;
    }
    const written = tcp.write(answerFor(ending, request));
    seen.accepted = true;
    const connection = new OpenConnection(tcp, seen, first, ending);
    await written;
    if (after > 0) {
      tcp.after(after, () => ending.open?.(connection));
    } else {
      ending.open?.(connection);
    }
  };
  if (delay > 0) {
    tcp.after(delay, () => void answer());
  } else {
    void answer();
  }
}
