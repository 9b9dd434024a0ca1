import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { answerUpgrade } from './answer-upgrade.ts';
import { endingFor } from './endings/by-path.ts';
import type { Ending } from './endings/ending.ts';
import { listen } from './listen.ts';
import { type Route, sendPage } from './pages.ts';
import { playgroundPage } from './playground-pages.ts';
import { requestUrl } from './request-url.ts';
import { type SeenConnection, seeConnection } from './seen-connection.ts';

export interface ServerOptions {
  /** 127.0.0.1 by default, and then ::1 as well. */
  host?: string;
  /** A free one by default. */
  port?: number;
}

/** A server of pages and of WebSocket connections whose path picks how they end. */
export interface TestServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** `http://localhost:PORT`: the same server as another origin and site. */
  readonly otherOrigin: string;
  /** `ws://127.0.0.1:PORT` */
  readonly ws: string;
  readonly port: number;
  /** Every connection attempt so far, in the order they came. */
  readonly connections: readonly SeenConnection[];
  /** Answers a path with a page, before any page of the server's own. */
  route(path: string, answer: Route): void;
  /** Answers the connections at a path and below it, before any ending of the server's own. */
  routeConnections(path: string, endingOf: (url: URL) => Ending | null): void;
  /** Destroys every connection and stops listening. */
  close(): Promise<void>;
}

/** Starts a server; many can run side by side. */
export async function startServer({ host = '127.0.0.1', port = 0 }: ServerOptions = {}): Promise<TestServer> {
  const routes = new Map<string, Route>();
  const connectionRoutes = new Map<string, (url: URL) => Ending | null>();
  const connections: SeenConnection[] = [];
  const sockets = new Set<Socket>();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = requestUrl(request);
    const route = routes.get(url.pathname) ?? (await playgroundPage(url.pathname));
    if (typeof route === 'function') {
      route(request, response, url);
    } else if (route === null) {
      sendPage(response, '.txt', { body: 'Not found.\n', status: 404 });
    } else {
      sendPage(response, url.pathname, typeof route === 'string' ? { body: route } : route);
    }
  };

  const endingOf = (url: URL) => {
    const route = [...connectionRoutes].find(([path]) => `${url.pathname}/`.startsWith(`${path}/`));
    return (route?.[1] ?? endingFor)(url);
  };

  const http = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) {
        response.destroy();
      } else {
        sendPage(response, '.txt', { body: `${error}\n`, status: 500 });
      }
    });
  });
  http.on('upgrade', (request, stream, first) => {
    const seen = seeConnection(connections.length + 1, request);
    connections.push(seen);
    answerUpgrade(request, stream, first, seen, endingOf);
  });
  http.on('clientError', (_, stream) => stream.destroy());

  const listening = await listen(host, port);
  for (const server of listening.servers) {
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
      http.emit('connection', socket);
    });
  }

  return {
    origin: `http://${host}:${listening.port}`,
    otherOrigin: `http://localhost:${listening.port}`,
    ws: `ws://${host}:${listening.port}`,
    port: listening.port,
    connections,
    route: (path, answered) => void routes.set(path, answered),
    routeConnections: (path, endings) => void connectionRoutes.set(path, endings),
    close: async () => {
      const closed = listening.servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
      for (const socket of sockets) {
        socket.destroy();
      }
      await Promise.all(closed);
    },
  };
}
