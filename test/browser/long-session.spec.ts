import { expect, test } from './support/fixtures.ts';
import { LogProbe } from './support/log-probe.ts';
import { openUntilClosed } from './support/open-until-closed.ts';
import { openExtensionPage, type TestPage } from './support/test-browser.ts';

/** The id of a tab that is not there. */
const GONE = 2_000_000;

/** What stands in the database of what a long session left. */
interface Left {
  documents: number;
  navigations: string[];
  hasLiving: boolean;
}

/** Writes what a session of many pages leaves: documents and navigations of a tab that is gone, and one close of each fiftieth. */
async function leaveBehind(probe: TestPage, documents: number, navigations: number): Promise<void> {
  await probe.evaluate(
    async ({ tabId, most, pages }) => {
      const request = indexedDB.open('wasclean');
      await new Promise((resolve) => request.addEventListener('success', resolve));
      const transaction = request.result.transaction(['documents', 'navigations', 'connections'], 'readwrite');
      const connections = transaction.objectStore('connections');
      const all = connections.getAll();
      await new Promise((resolve) => all.addEventListener('success', resolve));
      const [model] = all.result as { session: string; connection: { sender: object; end: object } }[];
      if (!model) throw new Error('there is no close to take after');
      const { session, connection } = model;
      const sender = { ...connection.sender, tabId };
      for (let index = 0; index < most; index += 1) {
        const documentId = `gone-${index}`;
        transaction.objectStore('documents').put({
          ...{ key: `gone-${index}`, session, isRecorded: true, boundAt: index },
          sender: { ...sender, documentId },
        });
      }
      for (let index = 0; index < pages; index += 1) {
        const navigation = { id: `gone-${index}`, tabId, at: 1_000 * index, url: 'https://gone.example/' };
        transaction.objectStore('navigations').put({ session, navigation });
        if (index % 50 !== 0) continue;
        const id = `gone-${index}.1`;
        const end = { ...connection.end, at: 1_000 * index + 500 };
        connections.put({ ...model, connection: { ...connection, id, sender, end } });
      }
      // The document that lives was bound before all of them.
      const living = transaction.objectStore('documents').index('tab').openCursor();
      living.addEventListener('success', () => {
        const cursor = living.result;
        if (!cursor) return;
        if (cursor.value.sender.tabId !== tabId) cursor.update({ ...cursor.value, boundAt: 0 });
        cursor.continue();
      });
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      request.result.close();
    },
    { tabId: GONE, most: documents, pages: navigations },
  );
}

function whatIsLeft(probe: TestPage, living: string): Promise<Left> {
  return probe.evaluate(async (url) => {
    const request = indexedDB.open('wasclean');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const transaction = request.result.transaction(['documents', 'navigations']);
    const documents = transaction.objectStore('documents').getAll();
    const navigations = transaction.objectStore('navigations').getAll();
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    request.result.close();
    return {
      documents: documents.result.length,
      navigations: navigations.result.map(({ navigation }) => navigation.id),
      hasLiving: documents.result.some(({ sender }) => sender.url === url),
    };
  }, living);
}

test('a long session keeps the documents that live and the navigations of kept records, and few others', async ({
  open,
  server,
}) => {
  const browser = await open({});
  const log = await LogProbe.open(browser);
  const probe = await openExtensionPage(browser, 'popup.html?tab=0');
  await log.choose({ keepRecords: 1_000 });
  const living = `${server.origin}/blank?living`;
  const page = await browser.newPage();
  await page.goto(living);
  await openUntilClosed(page, [`${server.ws}/close/4000?test=long-first`]);
  await expect.poll(() => log.count('long-first')).toBe(1);
  await leaveBehind(probe, 3_000, 1_500);

  await browser.stopBackground();
  const other = await browser.newPage();
  await other.goto(`${server.origin}/blank?other`);
  await openUntilClosed(other, [`${server.ws}/close/4000?test=long-other`]);
  await expect.poll(async () => (await whatIsLeft(probe, living)).documents).toBeLessThanOrEqual(2_100);
  await expect.poll(async () => (await whatIsLeft(probe, living)).navigations.length).toBeLessThanOrEqual(1_100);
  const { navigations, hasLiving } = await whatIsLeft(probe, living);
  expect(hasLiving).toBe(true);
  for (let index = 0; index < 1_500; index += 50) expect(navigations).toContain(`gone-${index}`);
  expect(navigations).not.toContain('gone-1');
  expect(navigations).toContain('gone-1499');

  await openUntilClosed(page, [`${server.ws}/close/4000?test=long-second`]);
  await expect.poll(() => log.count('long-second')).toBe(1);
});

test('a document of which nothing is known any more is asked, and its closes are recorded', async ({
  open,
  server,
}) => {
  const browser = await open({});
  const log = await LogProbe.open(browser);
  const probe = await openExtensionPage(browser, 'popup.html?tab=0');
  const page = await browser.newPage();
  await page.goto(`${server.origin}/blank`);
  await openUntilClosed(page, [`${server.ws}/close/4000?test=strange-first`]);
  await expect.poll(() => log.count('strange-first')).toBe(1);
  await probe.evaluate(async () => {
    const request = indexedDB.open('wasclean');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const transaction = request.result.transaction('documents', 'readwrite');
    transaction.objectStore('documents').clear();
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    request.result.close();
  });
  await openUntilClosed(page, [`${server.ws}/close/4000?test=strange-second`]);
  await expect.poll(() => log.count('strange-second')).toBe(1);
});
