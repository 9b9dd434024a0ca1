import { closeBodyOf } from './arguments.ts';
import type { EndingMaker } from './ending.ts';

/** `/no-close-answer`: takes the client's Close frame and never answers. */
export const noCloseAnswer: EndingMaker = () => ({ answerClose: () => {} });

/** `/close-answer/CODE?reason=TEXT`: answers the client's Close frame with another code. */
export const closeAnswer: EndingMaker = (code, query) => {
  const body = closeBodyOf(code, query);
  if (body === null) {
    return null;
  }
  return {
    answerClose: (connection) => {
      void connection.sendClose(body);
      connection.tcp.end();
    },
  };
};

/** `/keep-tcp`: answers the client's Close frame and leaves TCP open. */
export const keepTcp: EndingMaker = () => ({
  answerClose: (connection, body) => void connection.sendClose(body),
});
