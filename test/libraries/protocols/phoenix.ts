import type { Protocol } from './protocol.ts';

/** Phoenix channels, serializer 2.0: `[join reference, reference, topic, event, payload]`. */
export const phoenix: Protocol = (say, done) => (payload) => {
  const [join, reference, topic, event] = JSON.parse(payload.toString()) as (string | null)[];
  say(JSON.stringify([join, reference, topic, 'phx_reply', { status: 'ok', response: { topic } }]));
  if (event === 'phx_join') done();
};
