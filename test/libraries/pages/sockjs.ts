import SockJS from 'sockjs-client';
import { closeFacts, offer } from './client.ts';

// It does not reconnect by itself: its pages do, with a new one.
offer((url, note) => {
  let connection: WebSocket;
  let wanted = true;
  const connect = () => {
    connection = new SockJS(url.replace(/^ws/, 'http'), null, { transports: 'websocket' });
    connection.onopen = () => {
      note('open');
      connection.send('hello');
    };
    connection.onmessage = ({ data }) => note('greeted', data);
    connection.onclose = (event) => {
      note('closed', closeFacts(event));
      if (wanted) setTimeout(connect, 10);
    };
  };
  connect();
  return () => {
    wanted = false;
    connection.close(4100, 'leaving');
  };
});
