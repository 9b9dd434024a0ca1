import type { Work } from './work.ts';

const CONNECTIONS = 400;

/**
 * Constructs, opens and closes connections, one after the other at each server: Chromium opens one connection to an address
 * at a time, and then waits 10 ms.
 */
export const connections: Work = {
  what: `construct, open and close ${CONNECTIONS} connections`,
  target: { of: 'native', wall: 1.02, cpu: 1.25 },
  measure: (bench, server, others) =>
    bench.running(`${server.origin}/blank`, (page) =>
      page.evaluateAlone(
        async ([urls, each]) => {
          const start = performance.now();
          await Promise.all(
            urls.map(async (url) => {
              for (let count = 0; count < each; count++)
                await new Promise<void>((resolve, reject) => {
                  const connection = new WebSocket(url);
                  connection.onopen = () => connection.close(1000, 'done');
                  connection.onclose = ({ code }) => (code === 1000 ? resolve() : reject(new Error(`closed: ${code}`)));
                });
            }),
          );
          return performance.now() - start;
        },
        [others.map(({ ws }) => `${ws}/echo`), CONNECTIONS / others.length] as const,
      ),
    ),
};
