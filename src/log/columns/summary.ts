import type { EndedConnection, Sender } from '#model/record/connection.ts';
import type { UrlName } from './endpoints.ts';

/** How a connection ended, as far as a list shows it. */
export type SummaryEnd =
  | { type: 'closed'; at: number; code: number; reason: string }
  | { type: 'threw'; at: number; name: string; message: string }
  | { type: 'blocked' | 'left' | 'unseen'; at: number };

/** What a list shows of a close: all that is kept of every close of a long log. */
export interface CloseSummary {
  id: string;
  url: string;
  /** What its URL is called in the list. */
  name: UrlName;
  /** The number of its endpoint among those of the log. */
  endpoint: number;
  /** How long after the previous close at its endpoint it ended, in ms; -1 for the first. */
  gap: number;
  createdAt: number;
  /** Null when it never opened. */
  openedAt: number | null;
  end: SummaryEnd;
  /** Whether it counts as clean. */
  clean: boolean;
  /** Whether somebody should look at it. */
  attention: boolean;
  /** Whether page code dispatched a close event of its own on it. */
  madeByPage: boolean;
  /** Whether it opened before it was watched. */
  beforeCapture: boolean;
  sender: Pick<Sender, 'tabId' | 'frameId' | 'url'>;
}

export const END_TYPES = [
  'closed',
  'blocked',
  'threw',
  'left',
  'unseen',
] as const satisfies EndedConnection['end']['type'][];
