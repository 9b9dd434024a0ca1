import type { Connection, EndedConnection } from '#model/record/connection.ts';
import type { Settings } from '#model/settings/settings.ts';
import { everythingStored } from './everything-stored.ts';
import { expect } from './expect.ts';
import { openExtensionPage, type TestPage } from './test-browser.ts';

/** Looks into the built extension's log from one of its own pages. */
export class LogProbe {
  readonly #page: TestPage;

  private constructor(page: TestPage) {
    this.#page = page;
  }

  static async open(extension: { origin: string; newPage(): Promise<TestPage> }): Promise<LogProbe> {
    return new LogProbe(await openExtensionPage(extension, 'popup.html?tab=0'));
  }

  /** Everything the extension holds, as one text. */
  everything(): Promise<string> {
    return everythingStored(this.#page);
  }

  /** Every connection in the log whose URL contains the text, those of private windows too. */
  connections(urlPart: string): Promise<Connection[]> {
    return this.#read(urlPart, false) as Promise<Connection[]>;
  }

  /** Those of them that ended. */
  async closes(urlPart: string): Promise<EndedConnection[]> {
    return (await this.connections(urlPart)).filter((each) => each.end !== null) as EndedConnection[];
  }

  /** How many ended, without bringing them here. */
  count(urlPart: string): Promise<number> {
    return this.#read(urlPart, true) as Promise<number>;
  }

  /** The URL of every connection in the log, and how far it has come, without bringing the rest here. */
  progress(): Promise<{ url: string; opened: boolean; ended: boolean }[]> {
    return this.#page.evaluate(async () => {
      const request = indexedDB.open('wasclean');
      await new Promise((resolve) => request.addEventListener('success', resolve));
      const all = request.result.transaction('connections').objectStore('connections').getAll();
      await new Promise((resolve) => all.addEventListener('success', resolve));
      request.result.close();
      return (all.result as { connection: Connection }[]).map(({ connection: { url, opened, end } }) => ({
        url,
        opened: opened !== null,
        ended: end !== null,
      }));
    });
  }

  #read(urlPart: string, isCount: boolean): Promise<Connection[] | number> {
    return this.#page.evaluate(
      async ({ part, counted }) => {
        const request = indexedDB.open('wasclean');
        await new Promise((resolve) => request.addEventListener('success', resolve));
        const all = request.result.transaction('connections').objectStore('connections').getAll();
        await new Promise((resolve) => all.addEventListener('success', resolve));
        request.result.close();
        const inMemory = Object.entries(await chrome.storage.session.get(null))
          .filter(([key]) => key.startsWith('private:connections:'))
          .map(([, connection]) => connection as Connection);
        const found = (all.result as { connection: Connection }[])
          .map(({ connection }) => connection)
          .concat(inMemory)
          .filter(({ url }) => url.includes(part));
        return counted ? found.filter(({ end }) => end !== null).length : found;
      },
      { part: urlPart, counted: isCount },
    );
  }

  /** Empties the log: each look at a long one takes its time. */
  async clear(): Promise<void> {
    await this.#page.evaluate((at) => chrome.runtime.sendMessage({ type: 'clear', tabId: null, at }), Date.now());
  }

  /** How many entries wait in the outbox. */
  outboxSize(): Promise<number> {
    return this.#page.evaluate(async () => {
      const { session, local } = chrome.storage;
      const keys = [...Object.keys(await session.get(null)), ...Object.keys(await local.get(null))];
      return keys.filter((key) => key.startsWith('outbox:')).length;
    });
  }

  /** Changes settings, as the settings page does; and writes something else to extension storage in the same moment. */
  async choose(choices: Partial<Settings>, besides: Record<string, unknown> = {}): Promise<void> {
    const stopped = choices.recording === false ? { recordingStoppedAt: Date.now() } : {};
    await this.#page.evaluate(
      async ({ chosen, more }) => {
        const { settings } = await chrome.storage.local.get(null);
        await chrome.storage.local.set({ settings: { ...(settings as object), ...chosen }, ...more });
      },
      { chosen: choices, more: { ...stopped, ...besides } },
    );
  }

  /** Waits until the page in a tab has heard that it is recorded, or that it is not. */
  async untilHeard(tabId: number, isRecorded: boolean): Promise<void> {
    await expect.poll(() => this.#documentThere(tabId, isRecorded)).not.toBeNull();
    // The relay's answer goes out behind a drain, and whatever is asked after it arrives after it.
    await this.#drain();
    await this.#drain();
    expect(await this.#documentThere(tabId, isRecorded)).not.toBeNull();
  }

  /** The key of the document in a tab if it was bound as recorded or not, and its relay answers. */
  #documentThere(tabId: number, isRecorded: boolean): Promise<string | null> {
    return this.#page.evaluate(
      async ({ tab, wanted }) => {
        const request = indexedDB.open('wasclean');
        await new Promise((resolve) => request.addEventListener('success', resolve));
        const all = request.result.transaction('documents').objectStore('documents').getAll();
        await new Promise((resolve) => all.addEventListener('success', resolve));
        request.result.close();
        const rows = all.result as { key: string; sender: { tabId: number }; isRecorded: boolean }[];
        for (const { key } of rows.filter((row) => row.sender.tabId === tab && row.isRecorded === wanted)) {
          const answer = chrome.tabs.sendMessage(tab, { type: 'still-there', document: key });
          if ((await answer.catch(() => false)) === true) return key;
        }
        return null;
      },
      { tab: tabId, wanted: isRecorded },
    );
  }

  /** Whether the background answers within so many ms. */
  isAnswered(within: number): Promise<boolean> {
    return this.#page.evaluate(
      (ms) =>
        Promise.race([
          chrome.runtime.sendMessage({ type: 'drain' }).then(() => true),
          new Promise<boolean>((resolve) => setTimeout(resolve, ms, false)),
        ]),
      within,
    );
  }

  #drain(): Promise<unknown> {
    return this.#page.evaluate(() => chrome.runtime.sendMessage({ type: 'drain' }));
  }

  /** What was lost, by cause. */
  losses(): Promise<Record<string, number>> {
    return this.#page.evaluate(async () => {
      const request = indexedDB.open('wasclean');
      await new Promise((resolve) => request.addEventListener('success', resolve));
      const store = request.result.transaction('losses').objectStore('losses');
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      await new Promise((resolve) => values.addEventListener('success', resolve));
      request.result.close();
      return Object.fromEntries(keys.result.map((key, index) => [String(key), values.result[index] as number]));
    });
  }

  /** Writes an item to the outbox, as a relay does. */
  writeToOutbox(key: string, value: unknown): Promise<void> {
    return this.#page.evaluate((item) => chrome.storage.session.set(item), { [`outbox:${key}`]: value });
  }

  /** The browser's id of the tab a page is shown in. */
  async tabIdOf(page: TestPage): Promise<number> {
    const id = await this.#page.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((tab) => tab.url === url)?.id;
    }, page.url());
    if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
    return id;
  }

  /** The text on the toolbar button of a tab. */
  badge(tabId: number): Promise<string> {
    return this.#page.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  }

  /** Shows another page in a tab, as a person does who types its address. */
  async navigate(tabId: number, url: string): Promise<void> {
    await this.#page.evaluate(async ({ id, address }) => void (await chrome.tabs.update(id, { url: address })), {
      id: tabId,
      address: url,
    });
  }

  /** Unloads a tab, as the browser does with one it has no memory for. */
  async discard(tabId: number): Promise<void> {
    await this.#page.evaluate(async (id) => void (await chrome.tabs.discard(id)), tabId);
  }
}
