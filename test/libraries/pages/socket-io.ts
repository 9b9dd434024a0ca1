import { io } from 'socket.io-client';
import { closeFacts, offer } from './client.ts';

offer((url, note) => {
  const { origin, pathname } = new URL(url);
  const connection = io(origin, {
    path: pathname,
    transports: ['websocket'],
    reconnectionDelay: 10,
    reconnectionDelayMax: 20,
  });
  const closeEventIn = (details: unknown) => (details as { context?: CloseEvent } | undefined)?.context;
  connection.on('connect', () => {
    note('open');
    connection.emit('hello', (answer: string) => note('greeted', answer));
  });
  connection.on('connect_error', ({ message }) => note('error', message));
  connection.on('disconnect', (reason, details) => {
    note('disconnected', reason);
    const event = closeEventIn(details);
    if (event) note('closed', closeFacts(event));
  });
  connection.io.on('reconnect', (attempt) => note('reconnected', attempt));
  return () => connection.disconnect();
});
