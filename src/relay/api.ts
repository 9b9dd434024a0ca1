/** What the relay needs of the browser's extension API, with promises in both browsers. */
interface ExtensionApi {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(listener: (message: unknown, sender: unknown, answer: (reply: unknown) => void) => void): void;
    };
  };
  storage: Record<'local' | 'session', { set(items: Record<string, unknown>): Promise<void> }>;
}

declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

/** The browser's own extension API: the polyfill would be most of this script's weight. */
export const api = typeof browser === 'undefined' ? chrome : browser;

/** Names this document in every report; the background binds it to the tab and frame the browser names. */
export const documentKey = crypto.getRandomValues(new Uint32Array(4)).join('-');
