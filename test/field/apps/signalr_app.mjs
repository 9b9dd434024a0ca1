// A hub as SignalR's client sees it: there is no ASP.NET Core here, and its protocol is JSON with a record separator.
import http from 'node:http';
import { createRequire } from 'node:module';

const { WebSocketServer } = createRequire(`${process.env.FIELD}/package.json`)('ws');
const [address, port, what] = process.argv.slice(2);
const END = '\u001e';
const server = http.createServer((_request, response) => response.writeHead(404).end('No Connection with that ID'));
const sockets = new WebSocketServer({ noServer: true });
server.on('upgrade', (request, socket, head) => {
  if (what === 'other-node') {
    socket.end(
      'HTTP/1.1 404 Not Found\r\nServer: Kestrel\r\nContent-Type: text/plain\r\nContent-Length: 26\r\n\r\nNo Connection with that ID',
    );
    return;
  }
  sockets.handleUpgrade(request, socket, head, (ws) => {
    if (what === 'no-handshake') return;
    ws.once('message', () => {
      ws.send(`{}${END}`);
      const ping = setInterval(() => ws.send(`{"type":6}${END}`), 2_000);
      ws.on('close', () => clearInterval(ping));
      if (what === 'close')
        setTimeout(() => {
          ws.send(`{"type":7,"error":"Connection closed with an error.","allowReconnect":false}${END}`);
          ws.close(1000);
        }, 3_000);
    });
  });
});
server.listen(Number(port), address);
