import type { HarEntry } from '#model/pairing/har-entry.ts';
import type { Request } from '#model/wire/requests.ts';

/** What the page of DevTools needs of the browser's extension API. */
interface ExtensionApi {
  runtime: {
    sendMessage(request: Request): Promise<unknown>;
    getURL(path: string): string;
  };
  storage: { session: { remove(key: string): Promise<void> } };
  devtools: {
    inspectedWindow: { tabId: number };
    network: { onRequestFinished: { addListener(listener: (entry: HarEntry) => void): void } };
    panels: { create(title: string, icon: string, page: string): unknown };
  };
}

declare const browser: ExtensionApi;
declare const chrome: ExtensionApi;

/** The browser's own extension API: this script runs in every DevTools window, and the polyfill would be most of its weight. */
export const api = IN_FIREFOX ? browser : chrome;

/** How the polyfill of the background answers where it could not do what it was asked. */
interface Rejection {
  __mozWebExtensionPolyfillReject__?: true;
  message?: string;
}

/** Asks the background and waits until it has done so. Rejects when it could not. */
export async function ask(request: Request): Promise<void> {
  const answer = (await api.runtime.sendMessage(request)) as Rejection | undefined;
  if (answer?.__mozWebExtensionPolyfillReject__) throw new Error(answer.message);
}
