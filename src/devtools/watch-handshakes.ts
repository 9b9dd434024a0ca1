import { readHarEntry } from '#model/pairing/har-entry.ts';
import { api, ask } from './api.ts';

/** Waits before each further try, in ms: a background that starts, or is just being stopped, answers nothing. */
const RETRIES = [0, 100, 500, 2_000, 8_000];

/** Hands the background what Chromium's DevTools says of each connection of the inspected tab. */
export function watchHandshakes(tabId: number): void {
  const ownOrigin = api.runtime.getURL('');
  // A request is finished when it has ended, a WebSocket connection's when that has.
  api.devtools.network.onRequestFinished.addListener((entry) => {
    const read = readHarEntry(entry, tabId, Date.now(), crypto.randomUUID(), ownOrigin);
    if (read) void tell({ type: 'handshake', ...read });
  });
}

async function tell(request: Parameters<typeof ask>[0]): Promise<void> {
  for (const wait of RETRIES) {
    try {
      await ask(request);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
