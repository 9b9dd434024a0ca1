import type { EndedConnection } from './connection.ts';
import { effectiveCloseCall } from './ending.ts';

/**
 * What advice may ask that a record can answer by itself. `who-closed`: whether the page called `close()`. `reason`: what the
 * close reason says. `sent` and `received`: what passed last and how large it was. `opened`: whether it ever opened. `error-event`:
 * whether an error event came. `browser-event`: whether the code is from a close event of the browser's. `page-stayed`:
 * whether the page lived on. `standstill`: whether the page stood still. `network`: whether the browser was offline.
 */
export type Question =
  | 'who-closed'
  | 'reason'
  | 'sent'
  | 'received'
  | 'opened'
  | 'error-event'
  | 'browser-event'
  | 'page-stayed'
  | 'standstill'
  | 'network';

/** How long after an end, in ms, a page that is still there was not left by it. */
const STAYED = 5_000;

/** Whether a page watched it from its begin: then what the record does not hold did not happen. */
const isWhole = ({ end, beforeCapture }: EndedConnection): boolean => end.type !== 'unseen' && !beforeCapture;
/** What a WebSocketStream passes is not counted. */
const countsMessages = ({ api }: EndedConnection): boolean => api === 'WebSocket';

const ANSWERED: Readonly<
  Record<Question, (connection: EndedConnection, others: readonly EndedConnection[]) => boolean>
> = {
  'who-closed': (connection) => isWhole(connection) || effectiveCloseCall(connection) !== null,
  // Without one there is nothing to read.
  reason: ({ end }) => end.type !== 'closed' || end.reason === '',
  sent: (connection) => countsMessages(connection) && (isWhole(connection) || connection.activity.sent.lastAt !== null),
  received: (connection) =>
    countsMessages(connection) && (isWhole(connection) || connection.activity.received.lastAt !== null),
  opened: ({ end }) => end.type !== 'unseen',
  'error-event': ({ end, api }) => end.type !== 'unseen' && api === 'WebSocket',
  'browser-event': ({ end }) => end.type === 'closed',
  'page-stayed': ({ sender, end }, others) =>
    end.type === 'left' ||
    (sender.documentId !== null &&
      others.some(
        (other) =>
          other.sender.documentId === sender.documentId &&
          other.sender.tabId === sender.tabId &&
          Math.max(other.createdAt, other.end.at) - end.at > STAYED,
      )),
  standstill: ({ page }) => page.longestGap !== null,
  network: ({ page, end }) => end.type !== 'unseen' && (!page.online || page.onlineChangedAt !== null),
};

/**
 * Whether a record answers a question, so that nobody needs to be asked.
 *
 * @param others Its neighbours; they tell whether its page lived on.
 */
export const isAnswered = (
  question: Question,
  connection: EndedConnection,
  others: readonly EndedConnection[],
): boolean => ANSWERED[question](connection, others);
