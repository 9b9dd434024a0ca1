import type { Request } from '#model/wire/requests.ts';

/** What the relay needs of the browser's extension API, with promises in both browsers. */
interface ExtensionApi {
  extension: { inIncognitoContext: boolean };
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(listener: (message: unknown, sender: unknown, answer: (reply: unknown) => void) => void): void;
    };
  };
  storage: {
    local: StorageArea;
    /** Firefox keeps it from content scripts. */
    session: StorageArea;
  };
}

interface StorageArea {
  set(items: Record<string, unknown>): Promise<void>;
}

declare const browser: ExtensionApi;
declare const chrome: ExtensionApi;

/** How long an answer may take, in ms: Firefox never settles what it asked of a background that was stopped meanwhile. */
const ANSWER_WITHIN = 3_000;
/** How often it is asked, with ever longer waits: a background that starts, or is just being stopped, answers nothing. */
const TRIES = 4;

/** The browser's own extension API: the polyfill would be most of this script's weight. */
export const api = IN_FIREFOX ? browser : chrome;

/** A timer of the window would take an id, which the page would miss. */
export const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => AbortSignal.timeout(milliseconds).addEventListener('abort', () => resolve()));

/** Asks the background, again where it gives no answer in time; none at last is undefined. */
export async function ask(request: Request): Promise<unknown> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const answer = await Promise.race([api.runtime.sendMessage(request), after(ANSWER_WITHIN)]);
      if (answer) return answer;
    } catch {
      // It is being stopped, or the extension was removed.
    }
    await after(100 * 4 ** tries);
  }
  return undefined;
}
