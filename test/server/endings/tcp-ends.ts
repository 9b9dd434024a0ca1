import type { OpenConnection } from '../open-connection.ts';
import { closeBodyOf, duration } from './arguments.ts';
import type { EndingMaker } from './ending.ts';

/** `/drop`: FIN and no Close frame. */
export const drop: EndingMaker = () => ({ open: ({ tcp }) => tcp.end() });

/** `/rst`: a TCP reset. */
export const rst: EndingMaker = () => ({ open: ({ tcp }) => tcp.reset() });

/** With `code` a Close frame, otherwise FIN. */
function endOf(query: URLSearchParams): ((connection: OpenConnection) => void) | null {
  const code = query.get('code');
  if (code === null) {
    return ({ tcp }) => tcp.end();
  }
  const body = closeBodyOf(code, query);
  return body && ((connection) => void connection.sendClose(body));
}

/** `/idle/MS?code=`: ends once no message came for so long. */
export const idle: EndingMaker = (argument, query) => {
  const limit = duration(argument);
  const end = endOf(query);
  if (limit === null || end === null) {
    return null;
  }
  return {
    open: (connection) => {
      const wait = () => connection.tcp.after(limit, () => end(connection));
      let callOff = wait();
      connection.onMessage(() => {
        callOff();
        callOff = wait();
      });
    },
  };
};

/** `/life/MS?code=`: ends so long after it opened, whatever passes. */
export const life: EndingMaker = (argument, query) => {
  const limit = duration(argument);
  const end = endOf(query);
  if (limit === null || end === null) {
    return null;
  }
  return { open: (connection) => void connection.tcp.after(limit, () => end(connection)) };
};

/** `/deaf/MS`: reads nothing that comes, and sends a TCP reset so long after it opened. */
export const deaf: EndingMaker = (argument) => {
  const limit = duration(argument);
  if (limit === null) {
    return null;
  }
  return {
    open: ({ tcp }) => {
      tcp.hold();
      tcp.after(limit, () => tcp.reset());
    },
  };
};
