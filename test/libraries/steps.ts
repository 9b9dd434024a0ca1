import type { Ending } from '../server/endings/ending.ts';
import { closeBody } from '../server/frame.ts';
import { refusal } from '../server/handshake.ts';
import type { OpenConnection } from '../server/open-connection.ts';
import { type Protocol, speaker } from './protocols/protocol.ts';

type CloseFacts = Pick<CloseEvent, 'code' | 'reason' | 'wasClean'>;

/** What becomes of one connection of a page. */
interface Step {
  /** Ends the connection when the client has been answered; without it the connection stays. */
  end?: (connection: OpenConnection) => void;
  /** The opening handshake is refused. */
  refused?: boolean;
  /** The close event of it. */
  closed: CloseFacts;
}

const closedWith = (code: number, reason: string): Step => ({
  end: (connection) => void connection.sendClose(closeBody(code, reason)),
  closed: { code, reason, wasClean: true },
});

const CUT: CloseFacts = { code: 1006, reason: '', wasClean: false };

/** The endings a page has to live through, one connection after the other; after them one connection stays. */
export const STEPS: readonly Step[] = [
  closedWith(1012, 'service restart'),
  closedWith(4001, 'jeton expiré'),
  { end: ({ tcp }) => tcp.end(), closed: CUT },
  { refused: true, closed: CUT },
];

/** How often the client is answered before the page disconnects. */
export const GREETINGS = STEPS.filter(({ refused }) => !refused).length + 1;

const REFUSAL: Ending = {
  refuse: (tcp) => {
    tcp.ignore();
    void tcp.write(refusal(503, 'Not now.\n'));
    tcp.end();
  },
};

function talk(protocol: Protocol, end: Step['end']): Ending {
  let hear = (_: Buffer) => {};
  return {
    open: (connection) => {
      hear = protocol(speaker(connection), () => end?.(connection));
    },
    answerMessage: (_, { payload }) => hear(payload),
  };
}

/** The endings of one page's connections, in the order of the steps. */
export function stepByStep(protocol: Protocol): () => Ending {
  let count = 0;
  return () => {
    const step = STEPS[count++];
    return step?.refused ? REFUSAL : talk(protocol, step?.end);
  };
}
