import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startServer, type TestServer } from '../server/server.ts';
import { FIELD } from './folders.ts';

/** The file of each library that a page loads with a script element. */
const LIBRARIES = {
  '/socket.io.js': 'socket.io/client-dist/socket.io.js',
  '/signalr.js': '@microsoft/signalr/dist/browser/signalr.js',
  '/actioncable.js': '@rails/actioncable/app/assets/javascripts/actioncable.js',
  '/mqtt.js': 'mqtt/dist/mqtt.min.js',
  '/sockjs.js': 'sockjs-client/dist/sockjs.js',
  '/stomp.js': '@stomp/stompjs/bundles/stomp.umd.js',
  '/graphql.js': 'subscriptions-transport-ws/browser/client.js',
  '/peer.js': 'peerjs/dist/peerjs.min.js',
  '/nats.js': 'nats.ws/esm/nats.js',
};

/** The name under which the page is reached, as a site of its own. */
export const PAGE_HOST = 'www.shop.example';

/** Starts the server of the page that opens all connections. */
export async function servePage(): Promise<TestServer> {
  const server = await startServer();
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'field',
    target: 'es2022',
    logLevel: 'silent',
  });
  server.route('/app.js', { body: outputFiles[0]?.text ?? '' });
  server.route('/', '<!doctype html><title>shop</title><script src="/app.js"></script>');
  for (const [path, file] of Object.entries(LIBRARIES))
    server.route(path, { body: readFileSync(join(FIELD, 'node_modules', file), 'utf8') });
  return server;
}
