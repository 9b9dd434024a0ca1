import type { Protocol } from './protocol.ts';

const HANDSHAKE = { sid: 'engine', upgrades: [], pingInterval: 25_000, pingTimeout: 20_000, maxPayload: 1_000_000 };

/**
 * Engine.IO 4 (the first digit: 0 open, 4 message) with Socket.IO 5 inside (the second: 0 connect, 1 disconnect, 2 event,
 * 3 acknowledgement, each event numbered by the client).
 */
export const socketIo: Protocol = (say, done) => {
  say(`0${JSON.stringify(HANDSHAKE)}`);
  return (payload) => {
    const text = payload.toString();
    const event = /^42(\d+)\["hello"\]$/.exec(text);
    if (text === '40') say(`40${JSON.stringify({ sid: 'socket' })}`);
    if (event) {
      say(`43${event[1]}["welcome"]`);
      done();
    }
  };
};
