import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { duration } from './endings/arguments.ts';
import type { Ending } from './endings/ending.ts';
import { acceptance, acceptFor, type Fields, faultOf, offeredSubprotocols, refusal } from './handshake.ts';
import { OpenConnection } from './open-connection.ts';
import { requestUrl } from './request-url.ts';
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
 * Answers an opening handshake with the ending of its URL. Every path takes `delay=MS`, which holds the answer to the
 * handshake back, and `after=MS` or `on=message`, which hold the ending back once the connection is open: for so long, or
 * until the client's first message. In Firefox a page gets no `open` event when the connection fails right behind the
 * handshake.
 */
export function answerUpgrade(
  request: IncomingMessage,
  stream: Duplex,
  first: Buffer,
  seen: SeenConnection,
  endingFor: (url: URL) => Ending | null,
): void {
  const tcp = new Tcp(stream, seen);
  const url = requestUrl(request);
  const delay = duration(url.searchParams.get('delay') ?? '0');
  const after = duration(url.searchParams.get('after') ?? '0');
  const on = url.searchParams.get('on') ?? 'open';
  const ending = endingFor(url);
  const fault = faultOf(request);
  if (fault) {
    refuse(tcp, 400, fault);
    return;
  }
  if (!ending || delay === null || after === null || !['open', 'message'].includes(on)) {
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
    const end = () => ending.open?.(connection);
    if (on === 'message') {
      connection.onFirstMessage(end);
    } else if (after > 0) {
      tcp.after(after, end);
    } else {
      end();
    }
  };
  if (delay > 0) {
    tcp.after(delay, () => void answer());
  } else {
    void answer();
  }
}
