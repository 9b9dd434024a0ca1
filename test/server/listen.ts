import { createServer, type Server } from 'node:net';

function listenAt(host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    // Half-open, so that a FIN sent is only a FIN and the client's own end is seen.
    const server = createServer({ allowHalfOpen: true, noDelay: true });
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

/** The other loopback address at the same port, null where this computer has none, `taken` when the port is in use. */
async function listenAtIpv6(port: number): Promise<Server | null | 'taken'> {
  try {
    return await listenAt('::1', port);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? 'taken' : null;
  }
}

/**
 * Listens at a host and port, 0 for a free one. At 127.0.0.1 it also listens at ::1, so that `localhost` is reached
 * whichever of the two it means.
 */
export async function listen(host: string, port: number): Promise<{ servers: Server[]; port: number }> {
  const server = await listenAt(host, port);
  if (host !== '127.0.0.1') {
    return { servers: [server], port: portOf(server) };
  }
  const second = await listenAtIpv6(portOf(server));
  if (second !== 'taken') {
    return { servers: second ? [server, second] : [server], port: portOf(server) };
  }
  if (port !== 0) {
    server.close();
    throw new Error(`Port ${port} is in use at ::1.`);
  }
  const other = await listen(host, 0);
  server.close();
  return other;
}
