import type { Protocol } from './protocol.ts';

/** The subprotocol `graphql-transport-ws`. */
export const graphqlWs: Protocol = (say, done) => (payload) => {
  const { type, id } = JSON.parse(payload.toString()) as { type: string; id?: string };
  if (type === 'connection_init') say(JSON.stringify({ type: 'connection_ack', payload: { server: 'test' } }));
  if (type === 'subscribe') {
    say(JSON.stringify({ type: 'next', id, payload: { data: { greeting: 'welcome' } } }));
    done();
  }
};
