import type { SummaryEnd } from '#log/columns/summary.ts';
import { lookUp } from '#model/close-codes/look-up.ts';
import type { Language } from '#model/localized.ts';
import type { Messages } from './messages.ts';

/** How an ending is shown: what stands in the code column, its name and what it means. */
export interface Ending {
  code: string;
  name: string;
  meaning: string;
  /** What the other side, or the browser, said of it. */
  reason: string;
}

export function describeEnding({ end }: { end: SummaryEnd }, messages: Messages, language: Language): Ending {
  switch (end.type) {
    case 'closed': {
      const entry = lookUp(end.code);
      const [name, meaning] = [entry.name[language], entry.meaning[language]];
      return { code: String(end.code), name, meaning, reason: end.reason };
    }
    case 'blocked':
      return {
        code: messages('blockedCode'),
        name: messages('blockedName'),
        meaning: messages('blockedMeaning'),
        reason: '',
      };
    case 'threw':
      return {
        code: messages('threwCode'),
        name: end.name,
        meaning: messages('threwMeaning'),
        reason: end.message,
      };
    case 'left':
      return { code: messages('leftCode'), name: messages('leftName'), meaning: messages('leftMeaning'), reason: '' };
    case 'unseen':
      return {
        code: messages('unseenCode'),
        name: messages('unseenName'),
        meaning: messages('unseenMeaning'),
        reason: '',
      };
  }
}

/** How long the connection had been open, in milliseconds; null when it never opened. */
export const openFor = (openedAt: number | null, endedAt: number): number | null =>
  openedAt === null ? null : Math.max(0, endedAt - openedAt);
