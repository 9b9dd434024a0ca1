import { type Fields, refusal } from '../handshake.ts';
import { wholeNumber } from './arguments.ts';
import type { Ending, EndingMaker } from './ending.ts';

function answerWith(answer: string): Ending {
  return {
    refuse: (tcp) => {
      tcp.ignore();
      void tcp.write(answer);
      tcp.end();
    },
  };
}

function fieldsOf(query: URLSearchParams): Fields | null {
  const fields = query.getAll('header').map((text) => /^([\w-]+): ?([^\r\n]*)$/.exec(text));
  return fields.includes(null) ? null : fields.map((match) => [match?.[1] ?? '', match?.[2] ?? ''] as const);
}

/** `/reject/STATUS?header=Name:Value`: any HTTP status; `header` may stand more than once, `body` is the text. */
export const reject: EndingMaker = (argument, query) => {
  const status = wholeNumber(argument, 999);
  const fields = fieldsOf(query);
  if (status === null || status < 100 || fields === null) {
    return null;
  }
  return answerWith(refusal(status, query.get('body') ?? `Refused with ${status}.\n`, fields));
};

/** `/redirect?to=PATH`: 302 to another place, `/echo` by default. */
export const redirect: EndingMaker = (_, query) =>
  answerWith(refusal(302, 'Elsewhere.\n', [['Location', encodeURI(query.get('to') ?? '/echo')]]));

/** `/garbage`: an answer that is not HTTP. */
export const garbage: EndingMaker = () => answerWith('GARBAGE, NOT HTTP\r\n\r\n');

/** `/bad-accept`: 101 with a wrong `Sec-WebSocket-Accept`. */
export const badAccept: EndingMaker = () => ({ accept: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' });

/** `/stall`: never answers. */
export const stall: EndingMaker = () => ({ refuse: (tcp) => tcp.ignore() });

/** `/hang-up`: destroys TCP instead of answering. */
export const hangUp: EndingMaker = () => ({ refuse: (tcp) => tcp.destroy() });

/** `/subprotocol?choose=NAME`: chooses this subprotocol, offered or not; without `choose` none. */
export const subprotocol: EndingMaker = (_, query) => ({ subprotocol: query.get('choose') });

/** `/extension?name=NAME`: uses an extension that nobody offered. */
export const extension: EndingMaker = (_, query) => ({
  fields: [['Sec-WebSocket-Extensions', query.get('name') ?? 'x-unoffered']],
});
