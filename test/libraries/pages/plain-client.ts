import { type Client, closeFacts } from './client.ts';

/** A page's own code on the bare API: every way of listening there is, each taken back before the next connection. */
export function plainClient(where: () => unknown = () => null): Client {
  return (url, note) => {
    let connection: WebSocket;
    let wanted = true;
    const onOpen = { handleEvent: () => note('open', where()) };
    const onMessage = ({ data }: MessageEvent) => note('greeted', [data, where()]);
    const onClose = () => note('closing', where());
    const connect = () => {
      connection = new WebSocket(url, ['chat']);
      connection.addEventListener('open', onOpen, { once: true });
      connection.addEventListener('message', onMessage);
      connection.addEventListener('close', onClose);
      connection.onopen = () => connection.send('hello');
      connection.onerror = ({ type }) => note('error', [type, where()]);
      connection.onclose = (event) => {
        connection.removeEventListener('message', onMessage);
        connection.removeEventListener('close', onClose);
        note('closed', closeFacts(event));
        if (wanted) setTimeout(connect, 10);
      };
    };
    connect();
    return () => {
      wanted = false;
      connection.close(4100, 'leaving');
    };
  };
}
