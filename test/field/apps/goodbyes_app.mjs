// Servers of client libraries that end a connection with a word of their own before the Close frame.
import http from 'node:http';
import { createRequire } from 'node:module';

const packageOf = createRequire(`${process.env.FIELD}/package.json`);
const [address, port, what] = process.argv.slice(2);
const server = http.createServer((_request, response) => response.writeHead(404).end());

/** What each does, beside what it does by itself. */
const servers = {
  sockjs() {
    const sockjs = packageOf('sockjs').createServer({ prefix: '/live', log() {} });
    sockjs.on('connection', (connection) => setTimeout(() => connection.close(4001, 'session expired'), 2_000));
    sockjs.installHandlers(server);
  },
  stomp() {
    const StompServer = packageOf('stomp-broker-js');
    const broker = new StompServer({ server, path: '/ws' });
    broker.addMiddleware('connect', () => false);
  },
  graphql() {
    const { SubscriptionServer } = packageOf('subscriptions-transport-ws');
    const { buildSchema, execute, subscribe } = packageOf('graphql');
    const onConnect = () => {
      throw new Error('token expired');
    };
    const schema = buildSchema('type Query { up: Boolean } type Subscription { up: Boolean }');
    SubscriptionServer.create({ schema, execute, subscribe, onConnect }, { server, path: '/graphql' });
  },
};

if (what === 'peer') packageOf('peer').PeerServer({ host: address, port: Number(port), path: '/' });
else {
  servers[what]();
  server.listen(Number(port), address);
}
