import { Socket } from 'phoenix';
import { closeFacts, offer } from './client.ts';

offer((url, note) => {
  const connection = new Socket(url, { reconnectAfterMs: () => 10, rejoinAfterMs: () => 10 });
  connection.onOpen(() => note('open'));
  connection.onError((error) => note('error', (error as Event).type));
  connection.onClose((event: CloseEvent) => note('closed', closeFacts(event)));
  connection.connect();
  const channel = connection.channel('hall', {});
  channel.onError(() => note('channel lost'));
  channel.join().receive('ok', (answer: unknown) => note('greeted', answer));
  return () => connection.disconnect(() => {}, 4100, 'leaving');
});
