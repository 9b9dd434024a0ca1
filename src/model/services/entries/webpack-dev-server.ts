import { code, type Service } from '#model/services/service.ts';

export const webpackDevServer: Service = {
  id: 'webpack-dev-server',
  name: 'webpack-dev-server',
  subprotocols: [],
  urls: ['localhost/ws', '127.0.0.1/ws'],
  basis: 'inferred',
  note: {
    en: 'No codes of its own; the client reconnects after every close.',
    zh: '没有自己的关闭码；客户端在每次关闭后都会重连。',
  },
  codes: [code(1006, 'Server gone', 'yes', 'Dev server stopped or restarted', '开发服务器停止或重启')],
  sources: ['webpack/webpack-dev-server: client-src/socket.js, lib/servers/WebsocketServer.js'],
};
