// Socket.IO's own server on Node's HTTP server.
import http from 'node:http';
import { createRequire } from 'node:module';

const { Server } = createRequire(`${process.env.FIELD}/package.json`)('socket.io');
const [address, port, what] = process.argv.slice(2);
const options = {
  polling: { transports: ['polling'] },
  path: { path: '/ws/' },
  refuse: { allowRequest: (_request, answer) => answer('not allowed', false) },
};
const server = http.createServer((_request, response) => response.writeHead(404).end());
const io = new Server(server, { cors: { origin: '*' }, ...options[what] });
if (what === 'middleware') io.use((_socket, next) => next(new Error('token expired')));
io.on('connection', (socket) => {
  if (what === 'disconnect') setTimeout(() => socket.disconnect(true), 2_000);
  if (what === 'feed') setInterval(() => socket.emit('tick'), 1_000);
});
process.on('SIGTERM', () => io.close(() => process.exit(0)));
server.listen(Number(port), address);
