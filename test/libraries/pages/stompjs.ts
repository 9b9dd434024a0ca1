import { Client } from '@stomp/stompjs';
import { closeFacts, offer } from './client.ts';

offer((url, note) => {
  const client = new Client({
    brokerURL: url,
    reconnectDelay: 10,
    heartbeatIncoming: 0,
    heartbeatOutgoing: 0,
    onConnect: ({ headers }) => {
      note('open', headers.version);
      client.watchForReceipt('sent', () => note('greeted'));
      client.publish({ destination: '/hall', body: 'hello', headers: { receipt: 'sent' } });
    },
    onDisconnect: () => note('disconnected'),
    onWebSocketError: ({ type }) => note('error', type),
    onWebSocketClose: (event) => note('closed', closeFacts(event)),
  });
  client.activate();
  return () => void client.deactivate();
});
