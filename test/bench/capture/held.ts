import { SIZES } from '#model/record/sizes.ts';
import { OPCODE } from '../../server/frame.ts';
import type { Work } from './work.ts';

/** Chromium opens 255 connections at a time at most. */
const CONNECTIONS = 250;
/** By its path, a protocol whose last messages are held until the end. */
const PATH = '/held/123/abcdefgh/websocket';

/** What connections that live take of the page's heap, once two of the longest messages that are held have come on each. */
export const held: Work = {
  what: `heap of ${CONNECTIONS} connections, after two messages of ${SIZES.lastMessage} units on each`,
  target: null,
  unit: 'MB',
  serve(server) {
    server.routeConnections(PATH, () => ({
      open: (connection) => {
        for (const first of 'ab')
          void connection.send({ opcode: OPCODE.text, payload: Buffer.alloc(SIZES.lastMessage, first) });
      },
    }));
  },
  measure: (bench, _, others) =>
    bench.heapOf(`${others[0]?.origin}/blank`, (page) =>
      page.evaluateAlone(
        async ([urls, each]) => {
          const all = urls.map(async (url) => {
            const live: WebSocket[] = [];
            for (let count = 0; count < each; count += 1) {
              const connection = new WebSocket(url);
              let received = 0;
              await new Promise<void>((resolve, reject) => {
                connection.onmessage = () => {
                  received += 1;
                  if (received === 2) resolve();
                };
                connection.onclose = ({ code }) => reject(new Error(`closed with ${code}`));
              });
              live.push(connection);
            }
            return live;
          });
          Object.assign(window, { live: await Promise.all(all) });
          return 0;
        },
        [others.map(({ ws }) => `${ws}${PATH}`), CONNECTIONS / others.length] as const,
      ),
    ),
};
