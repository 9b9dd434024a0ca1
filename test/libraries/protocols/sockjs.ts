import type { Protocol } from './protocol.ts';

/** SockJS over a WebSocket: `o` opens, `a` carries an array of messages; the client sends bare arrays. */
export const sockjs: Protocol = (say, done) => {
  say('o');
  return (payload) => {
    const messages = JSON.parse(payload.toString()) as string[];
    say(`a${JSON.stringify(messages)}`);
    done();
  };
};

/** What `/info` says before the first connection. */
export const SOCKJS_INFO = JSON.stringify({ websocket: true, origins: ['*:*'], cookie_needed: false, entropy: 1 });
