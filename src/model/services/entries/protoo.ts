import { code, type Service } from '#model/services/service.ts';

export const protoo: Service = {
  id: 'protoo',
  name: 'protoo (mediasoup signalling)',
  subprotocols: ['protoo'],
  urls: [],
  basis: 'documented',
  codes: [
    code(
      4000,
      'closed by protoo-server',
      'no',
      'The server closed the peer; the client does not retry on this code only',
      '服务端主动关闭，客户端不再重试',
    ),
  ],
  sources: [
    'versatica/protoo: server/lib/transports/WebSocketTransport.js, client/lib/transports/WebSocketTransport.js',
  ],
};
