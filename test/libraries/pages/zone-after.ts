import { closeFacts, offer } from './client.ts';
import { plainClient } from './plain-client.ts';

// The first connection is older than Zone.js; the later ones are made by a client that runs in a zone.
offer((url, note) => {
  let disconnect = () => {};
  const first = new WebSocket(url, ['chat']);
  const before = ({ type }: Event) => note(`${type}, listener from before`);
  first.addEventListener('close', before);
  first.addEventListener('message', before);
  first.onmessage = ({ data }) => note('greeted', data);
  first.addEventListener('open', async () => {
    await import('zone.js');
    first.removeEventListener('message', before);
    const zone = Zone.current.fork({ name: 'page' });
    zone.run(() => {
      first.addEventListener('close', (event) => {
        note('closing', Zone.current.name);
        note('closed', closeFacts(event));
        disconnect = plainClient(() => Zone.current.name)(url, note);
      });
      first.send('hello');
    });
  });
  return () => disconnect();
});
