import type { EndedConnection, Sender } from '#model/record/connection.ts';

/** How a connection ended, as far as a list shows it. */
export type SummaryEnd =
  | { type: 'closed'; at: number; code: number; reason: string }
  | { type: 'threw'; at: number; name: string; message: string }
  | { type: 'blocked' | 'left' | 'unseen'; at: number };

/** What a list shows of a close: all that is kept of every close of a long log. */
export interface CloseSummary {
  id: string;
  url: string;
  createdAt: number;
  /** Null when it never opened. */
  openedAt: number | null;
  end: SummaryEnd;
  /** Whether it ended so that it needs no attention. */
  clean: boolean;
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
