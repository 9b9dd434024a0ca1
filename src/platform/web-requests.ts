import type { WebRequest } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** What Firefox tells of an opening handshake, one event at a time. Field names are those of `webRequest`. */
export interface HandshakeEvent {
  /** Unique in a browser session. */
  requestId: string;
  url: string;
  /** The tab's id, -1 for a shared or service worker. */
  tabId: number;
  /** The document's id, null for a worker of any kind (measured: 8). */
  documentId: string | null;
  incognito: boolean;
  /** URLs of what opened it, and of the documents around that, innermost first. */
  openers: string[];
  /** When it happened, milliseconds since the Unix epoch. */
  timeStamp: number;
  /** Whether this is its last. */
  isLast: boolean;
  /** HTTP status, null before there is one. */
  statusCode: number | null;
  headers: { name: string; value?: string }[];
  /** The server's address, null where it is not known. */
  ip: string | null;
  /** The browser's name for a failure, null without one. */
  error: string | null;
}

type Details = WebRequest.OnBeforeRequestDetailsType &
  Partial<WebRequest.OnCompletedDetailsType> & { error?: string; frameAncestors?: { url: string }[] };

/**
 * Calls back with every event of every WebSocket handshake. Only Firefox: in Chromium the permission for it would blank
 * the texts that DevTools gives for failures (measured: 8), so that it is not asked for there. Call while the background
 * starts.
 */
export function onHandshakeEvent(listener: (event: HandshakeEvent) => void): void {
  const { webRequest } = browser;
  if (!webRequest) return;
  const filter: WebRequest.RequestFilter = { urls: ['<all_urls>'], types: ['websocket'] };
  const tell = (details: Details, isLast: boolean) => listener(eventOf(details, isLast));
  webRequest.onBeforeRequest.addListener((details) => tell(details, false), filter);
  webRequest.onHeadersReceived.addListener((details) => tell(details, false), filter, ['responseHeaders']);
  webRequest.onCompleted.addListener((details) => tell(details, true), filter, ['responseHeaders']);
  webRequest.onErrorOccurred.addListener((details) => tell(details, true), filter);
}

function eventOf(details: Details, isLast: boolean): HandshakeEvent {
  const { frameAncestors = [], originUrl, documentUrl } = details;
  return {
    requestId: details.requestId,
    url: details.url,
    tabId: details.tabId,
    documentId: details.documentId ?? null,
    incognito: details.incognito === true,
    openers: [originUrl, documentUrl, ...frameAncestors.map(({ url }) => url)].flatMap((url) => url ?? []),
    timeStamp: details.timeStamp,
    isLast,
    statusCode: details.statusCode || null,
    headers: details.responseHeaders ?? [],
    ip: details.ip ?? null,
    error: details.error ?? null,
  };
}
