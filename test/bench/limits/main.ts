import { parseArgs } from 'node:util';
import { type ExtensionBrowser, launchChromium } from '../../browser/support/chromium.ts';
import { openUntilClosed } from '../../browser/support/open-until-closed.ts';
import { WITHOUT_EXTENSION } from '../../browser/support/spawn-chromium.ts';
import { openExtensionPage } from '../../browser/support/test-browser.ts';
import { startServer, type TestServer } from '../../server/server.ts';
import { DEEDS, type Deed } from './deeds.ts';
import { memoryOf, memoryOfBackground, watchFrames } from './memory.ts';

/** How many closes another tab has meanwhile. */
const BESIDE = 5;

/** What is in the log, and what it says that is not. */
interface Account {
  recorded: number;
  dropped: number;
  lost: number;
}

/** Memory of the page alone, as it is at the end of a deed and when its garbage is gone, in MB. */
async function withoutExtension(deed: Deed, server: TestServer): Promise<[number, number]> {
  const browser = await launchChromium({ args: [WITHOUT_EXTENSION] });
  const page = await browser.newPage();
  await page.goto(`${server.origin}/blank`);
  await deed.act(page, server);
  const session = await browser.context.newCDPSession(page);
  const memory: [number, number] = [await memoryOf(session, false), await memoryOf(session, true)];
  await browser.close();
  return memory;
}

async function withExtension(deed: Deed, server: TestServer): Promise<string[]> {
  const browser = await launchChromium({});
  try {
    const inside = await openExtensionPage(browser, 'popup.html?tab=0');
    const [page, beside] = [await browser.newPage(), await browser.newPage()];
    await page.goto(`${server.origin}/blank`);
    await beside.goto(`${server.origin}/blank?beside`);
    const tabIdOf = (url: string) =>
      inside.evaluate(
        async (address) => (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id ?? 0,
        url,
      );
    const [tabId, besideId] = [await tabIdOf(page.url()), await tabIdOf(beside.url())];
    const panel = await openExtensionPage(browser, `panel.html?tab=${besideId}`);
    const panelMemory = await browser.context.newCDPSession(panel);
    const longest = await watchFrames(panel);
    const start = performance.now();
    await Promise.all([
      deed.act(page, server),
      openUntilClosed(
        beside,
        Array.from({ length: BESIDE }, () => `${server.ws}/close/4000?beside`),
      ),
    ]);
    const acted = performance.now();
    const session = await browser.context.newCDPSession(page);
    const atOnce = await memoryOf(session, false);
    const account = await settled(inside, tabId, deed.makes);
    const done = performance.now();
    await panel.waitForFunction((count) => document.querySelectorAll('.close-row').length === count, BESIDE);
    const told = account.recorded + account.dropped + account.lost;
    return [
      `${((acted - start) / 1_000).toFixed(1)} s, ${((done - start) / 1_000).toFixed(1)} s`,
      `${account.recorded} + ${account.dropped} + ${account.lost}${told === deed.makes ? '' : ` of ${deed.makes}: UNTOLD`}`,
      `${atOnce.toFixed(1)}, ${(await memoryOf(session, true)).toFixed(1)} MB`,
      `${(await memoryOfBackground(browser)).toFixed(1)} MB`,
      `${(await memoryOf(panelMemory, true)).toFixed(1)} MB`,
      `${BESIDE} of ${BESIDE}, ${(await longest()).toFixed(0)} ms`,
    ];
  } finally {
    await browser.close();
  }
}

/** What became of a tab's records, once nothing of it lives and the outbox is empty. */
async function settled(
  inside: Awaited<ReturnType<ExtensionBrowser['newPage']>>,
  tabId: number,
  makes: number,
): Promise<Account> {
  let account: Account = { recorded: 0, dropped: 0, lost: 0 };
  for (let tries = 0; tries < 600; tries += 1) {
    const { isEmpty, ...now } = await inside.evaluate(async (tab) => {
      await chrome.runtime.sendMessage({ type: 'drain' });
      const stored = { ...(await chrome.storage.session.get(null)), ...(await chrome.storage.local.get(null)) };
      const request = indexedDB.open('wasclean');
      await new Promise((resolve) => request.addEventListener('success', resolve));
      const transaction = request.result.transaction(['connections', 'losses']);
      const connections = transaction.objectStore('connections');
      const ofTab = IDBKeyRange.bound([tab], [tab, []]);
      const asked = {
        recorded: connections.index('address').count(ofTab),
        dropped: transaction.objectStore('losses').get(`dropped:${tab}`),
        overflow: transaction.objectStore('losses').get('overflow'),
        unplaced: transaction.objectStore('losses').get('unplaced'),
      };
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      request.result.close();
      return {
        isEmpty: !Object.keys(stored).some((key) => key.startsWith('outbox:')),
        recorded: asked.recorded.result,
        dropped: Number(asked.dropped.result ?? 0),
        lost: Number(asked.overflow.result ?? 0) + Number(asked.unplaced.result ?? 0),
      };
    }, tabId);
    const isStill = JSON.stringify(now) === JSON.stringify(account);
    account = now;
    if (isEmpty && (now.recorded + now.dropped + now.lost >= makes || (isStill && tries > 60))) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return account;
}

const HEAD = [
  'time of the page, and until all is told',
  'recorded + dropped + lost',
  'page and relay at its end, and kept',
  'the page alone',
  'background',
  "other tab's panel",
  "other tab's closes, its panel's longest pause",
];

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const server = await startServer();
server.route('/blank', '<!doctype html><title>blank</title>');
for (const deed of DEEDS.filter(({ what }) => what.includes(values.only))) {
  deed.serve?.(server);
  console.error(deed.what);
  const alone = await withoutExtension(deed, server);
  const [time = '', counts = '', memory = '', ...rest] = await withExtension(deed, server);
  const cells = [time, counts, memory, `${alone.map((megabytes) => megabytes.toFixed(1)).join(', ')} MB`, ...rest];
  console.log(`\n${deed.what}`);
  for (const [column, cell] of cells.entries()) console.log(`  ${HEAD[column]?.padEnd(46)} ${cell}`);
}
await server.close();
