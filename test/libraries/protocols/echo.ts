import type { Protocol } from './protocol.ts';

/** No protocol at all: each text comes back. */
export const echo: Protocol = (say, done) => (payload) => {
  say(payload.toString());
  done();
};
