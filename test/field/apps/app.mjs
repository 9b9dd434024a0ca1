// A backend as people put behind proxies: the package `ws` on Node's own HTTP server. The path picks what it does.
import http from 'node:http';
import { createRequire } from 'node:module';

const { WebSocketServer } = createRequire(`${process.env.FIELD}/package.json`)('ws');
const [address, port, ...limits] = process.argv.slice(2);
const option = Object.fromEntries(limits.map((each) => each.split('=')));

const server = http.createServer((_request, response) => {
  // What `ws` answers where the headers of an upgrade did not reach it.
  const body = 'Upgrade Required';
  if (option.plain) return void response.writeHead(404).end();
  response.writeHead(426, { 'Content-Length': body.length, 'Content-Type': 'text/plain' });
  response.end(body);
});
const sockets = new WebSocketServer({
  noServer: true,
  ...(option.maxPayload ? { maxPayload: Number(option.maxPayload) } : {}),
});

const refuse = (socket, status) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);

if (option.two) {
  // Two servers of sockets, each with a path, on one HTTP server: both hear of every upgrade.
  new WebSocketServer({ server, path: '/one' });
  new WebSocketServer({ server, path: '/two' });
} else if (!option.plain) server.on('upgrade', upgrade);

function upgrade(request, socket, head) {
  const path = `/${request.url.split('?')[0].split('/').pop()}`;
  if (option.path && path !== option.path) return void refuse(socket, '400 Bad Request');
  if (path === '/hang') return;
  if (path === '/cut') return void socket.destroy();
  if (path === '/crash') process.exit(1);
  if (path === '/login') return void refuse(socket, '401 Unauthorized');
  sockets.handleUpgrade(request, socket, head, (ws) => serve(ws, path, socket));
}

function serve(ws, path, socket) {
  ws.on('error', (error) => console.error(error.message));
  if (path === '/feed') {
    const timer = setInterval(() => ws.send('{"type":"tick"}'), 1_000);
    ws.on('close', () => clearInterval(timer));
  }
  if (path === '/welcome') ws.send('{"type":"welcome"}');
  if (path === '/echo') ws.on('message', (data, isBinary) => ws.send(data, { binary: isBinary }));
  if (path === '/throws')
    ws.on('message', () => {
      throw new TypeError("Cannot read properties of undefined (reading 'id')");
    });
  if (path === '/heartbeat') {
    // The heartbeat of the README of `ws`, which terminates whom it does not hear.
    let isAlive = true;
    ws.on('pong', () => {
      isAlive = true;
    });
    const timer = setInterval(
      () => {
        if (!isAlive) return void ws.terminate();
        isAlive = false;
        ws.ping();
      },
      Number(option.interval ?? 30_000),
    );
    ws.on('close', () => clearInterval(timer));
  }
  if (path === '/terminate') setTimeout(() => ws.terminate(), 3_000);
  if (path === '/reset') setTimeout(() => socket.resetAndDestroy(), 3_000);
  if (path === '/expired') setTimeout(() => ws.close(1008, 'token expired'), 3_000);
  if (path === '/done') setTimeout(() => ws.close(), 3_000);
  if (path === '/1000') setTimeout(() => ws.close(1000, 'access key required'), 500);
  if (path === '/4001') setTimeout(() => ws.close(4001, 'session replaced by another login'), 2_000);
}

process.on('SIGTERM', () => {
  for (const ws of sockets.clients) ws.close(1001, 'server shutting down');
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(0), 2_000);
});
server.listen(Number(port), address);
