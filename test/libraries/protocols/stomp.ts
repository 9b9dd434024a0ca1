import type { Protocol } from './protocol.ts';

const frame = (command: string, headers: string[]) => `${[command, ...headers, '', ''].join('\n')}\0`;

/** STOMP 1.2: a command, its headers, an empty line, the body, a null byte. */
export const stomp: Protocol = (say, done) => (payload) => {
  const [head = ''] = payload.toString().split('\n\n');
  const [command, ...headers] = head.split('\n');
  const receipt = headers.find((header) => header.startsWith('receipt:'))?.slice('receipt:'.length);
  if (command === 'CONNECT') say(frame('CONNECTED', ['version:1.2', 'heart-beat:0,0']));
  if (receipt !== undefined) say(frame('RECEIPT', [`receipt-id:${receipt}`]));
  if (command === 'SEND') done();
};
