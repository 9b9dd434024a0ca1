import type { JSX } from 'preact';
import type { Language } from '#model/localized.ts';
import { countLosses, type Losses } from '#model/wire/losses.ts';
import type { Messages } from './messages.ts';
import { counted } from './words.ts';

interface EmptyLogProps {
  /** Whether the page of the tab is recorded. */
  isRecorded: boolean;
  /** How many connections of the tab are open; null while that is not known. */
  open: number | null;
  losses: Losses;
  /** Whether nothing can be missing of what ended since the page began. */
  whole: boolean;
  messages: Messages;
  language: Language;
}

/** What is true of a tab whose log holds no close: what is open, what may be missing, and what to do. */
export function EmptyLog({ isRecorded, open, losses, whole, messages, language }: EmptyLogProps): JSX.Element {
  const lost = countLosses(losses);
  return (
    <>
      {open !== null && open > 0 && (
        <p>
          {whole
            ? counted(messages, language, open, 'emptyNoneClosedOne', 'emptyNoneClosedMany')
            : counted(messages, language, open, 'emptyOpenOne', 'emptyOpenMany')}
        </p>
      )}
      {isRecorded && <p>{messages('emptyText')}</p>}
      {isRecorded && open === 0 && <p>{messages('emptyReload')}</p>}
      {losses.dropped > 0 && (
        <p>{counted(messages, language, losses.dropped, 'emptyDroppedOne', 'emptyDroppedMany')}</p>
      )}
      {lost > 0 && <p>{counted(messages, language, lost, 'emptyLostOne', 'emptyLostMany')}</p>}
    </>
  );
}
