import { encodeFrame, OPCODE } from '../../server/frame.ts';
import type { Tcp } from '../../server/tcp.ts';
import type { Work } from './work.ts';

const MESSAGES = 200_000;

/** Messages that are written at once, and after which the page waits for the server. */
const BATCH = 1_000;

const frame = encodeFrame({ opcode: OPCODE.text, payload: Buffer.alloc(20, 'x') });
const batchOfFrames = Buffer.concat(Array.from({ length: BATCH }, () => frame));

/** Receives small messages, then sends as many, on a connection of which the extension knows this. */
const messagesAt = (path: string, protocols: string[], what: string): Work => ({
  what: `receive and send ${MESSAGES} messages of ${frame.length - 2} bytes${what}`,
  target: { of: 'native', wall: 1.03, cpu: 1.08 },
  serve(server) {
    server.routeConnections(path, () => {
      let taken = 0;
      return {
        open: ({ tcp }) => void sendMessages(tcp, MESSAGES),
        answerMessage: (connection, message) => {
          taken += 1;
          if (taken % BATCH === 0) void connection.send(message);
        },
      };
    });
  },
  measure: (bench, server) =>
    bench.running(`${server.origin}/blank`, (page) =>
      page.evaluateAlone(
        ([url, subprotocols, count, batch]) =>
          new Promise<number>((resolve, reject) => {
            let start = 0;
            let received = 0;
            let sent = 0;
            const connection = new WebSocket(url, subprotocols);
            connection.onopen = () => {
              start = performance.now();
            };
            connection.onmessage = ({ data }) => {
              received += 1;
              if (received < count) return;
              if (sent === count) {
                resolve(performance.now() - start);
                connection.close();
                return;
              }
              for (let index = 0; index < batch; index++) connection.send(data);
              sent += batch;
            };
            connection.onclose = ({ code }) => reject(new Error(`closed with ${code}`));
          }),
        [`${server.ws}${path}`, protocols, MESSAGES, BATCH] as const,
      ),
    ),
});

export const messages = messagesAt('/messages', [], '');
/** SockJS, whose goodbyes are looked for once the connection closes. */
export const messagesWithRule = messagesAt('/bench/123/abcdefgh/websocket', [], ', a rule at the end');
/** IRC, of which every message is looked at, either way. */
export const messagesLookedAt = messagesAt('/irc', ['text.ircv3.net'], ', rules on each');

/** Sends so many small messages, a thousand at a time, as fast as they are taken. */
export async function sendMessages(tcp: Tcp, count: number): Promise<void> {
  for (let sent = 0; sent < count && !tcp.destroyed; sent += BATCH) await tcp.write(batchOfFrames);
}
