import ReconnectingWebSocket from 'reconnecting-websocket';
import { closeFacts, offer } from './client.ts';

offer((url, note) => {
  const connection = new ReconnectingWebSocket(url, 'chat', { minReconnectionDelay: 10, maxReconnectionDelay: 20 });
  connection.addEventListener('open', () => {
    note('open', connection.protocol);
    connection.send('hello');
  });
  connection.addEventListener('message', ({ data }) => note('greeted', data));
  connection.addEventListener('error', ({ type }) => note('error', type));
  connection.addEventListener('close', (event) => note('closed', closeFacts(event)));
  return () => connection.close(4100, 'leaving');
});
