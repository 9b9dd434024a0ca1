import { code, range, type Service } from '#model/services/service.ts';

export const signalr: Service = {
  id: 'signalr',
  name: 'ASP.NET Core SignalR',
  subprotocols: [],
  urls: ['*/*hub', '*/hubs/*', '*/signalr*', '*.service.signalr.net/client/*'],
  basis: 'documented',
  note: {
    en: 'The hub sends a close message (type 7, with error and allowReconnect) first: read that.',
    zh: 'hub 会先发送关闭消息（类型 7，带 error 和 allowReconnect）：先看它。',
  },
  codes: [
    code(1000, 'Clean end', 'depends', 'Treated as an orderly end by the JS client', 'JavaScript 客户端视为正常结束'),
    range(
      1001,
      4999,
      'Reported as error',
      'yes',
      'The client raises "WebSocket closed with status code: N (reason)" whenever the close was not clean or the code is not 1000. stop() closes without a code and does not wait, because the close event can lag 18 s or more on network loss',
      '只要关闭不干净或关闭码不是 1000，客户端就报“WebSocket closed with status code: N (reason)”',
    ),
  ],
  sources: ['dotnet/aspnetcore: src/SignalR/clients/ts/signalr/src/WebSocketTransport.ts'],
};
