import type { ToRelay } from '#model/wire/requests.ts';
import { browser } from './browser.ts';

/** How long a document that is there may take to answer, in ms; a frozen one answers when it thaws. */
const ANSWER_WITHIN = 2_000;

/**
 * Whether a document's relay still runs in a tab. True also for one that does not answer in time: frozen pages come
 * back. A page in the back/forward cache counts as gone.
 *
 * @param frameId The frame to ask alone, where it is known.
 */
export async function isDocumentThere(tabId: number, document: string, frameId?: number): Promise<boolean> {
  const question: ToRelay = { type: 'still-there', document };
  const answer = browser.tabs.sendMessage(tabId, question, frameId === undefined ? {} : { frameId }).then(
    (reply) => reply === true,
    () => false,
  );
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, ANSWER_WITHIN, true));
  return Promise.race([answer, late]);
}
