/** What the relay needs of the browser's extension API, with promises in both browsers. */
interface ExtensionApi {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(listener: (message: unknown, sender: unknown, answer: (reply: unknown) => void) => void): void;
    };
  };
  storage: {
    local: StorageArea;
    /** Firefox keeps it from content scripts. */
    session?: StorageArea;
  };
}

interface StorageArea {
  set(items: Record<string, unknown>): Promise<void>;
}

declare const browser: ExtensionApi;
declare const chrome: ExtensionApi;

/** The browser's own extension API: the polyfill would be most of this script's weight. */
export const api = IN_FIREFOX ? browser : chrome;
