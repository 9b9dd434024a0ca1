import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './support/chromium.ts';
import { expect, test } from './support/chromium-fixtures.ts';
import { LogProbe } from './support/log-probe.ts';
import { openUntilClosed } from './support/open-until-closed.ts';

/** How long a background that starts may take with its answer, in ms. */
const ANSWER_WITHIN = 5_000;

/** Turns the extension off or on, or loads it anew, as a person does on chrome://extensions. */
async function manage({ context, origin }: ExtensionBrowser, act: 'disable' | 'enable' | 'reload'): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([id, how]) => {
      const api = chrome as unknown as {
        management: { setEnabled(extensionId: string, on: boolean): Promise<void> };
        developerPrivate: {
          updateProfileConfiguration(update: object): Promise<void>;
          reload(extensionId: string, options: object): Promise<void>;
        };
      };
      // Without it the browser disables an unpacked extension that is reloaded.
      await api.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      if (how === 'reload') await api.developerPrivate.reload(id, { failQuietly: true });
      else await api.management.setEnabled(id, how === 'enable');
    },
    [new URL(origin).host, act] as const,
  );
  await page.close();
}

/**
 * Turns the extension on or loads it anew, and again where Chromium leaves its worker dead: so it ended 3 of 444 times with
 * an extension of three lines too, until the browser stopped the worker after half a minute, or for good (measured).
 */
async function start(extension: ExtensionBrowser, how: 'enable' | 'reload'): Promise<LogProbe> {
  await manage(extension, how);
  const log = await openAgain(extension);
  if (await log.isAnswered(ANSWER_WITHIN)) return log;
  test.info().annotations.push({ type: 'worker dead after a reload' });
  return start(extension, 'reload');
}

/** Opens a page of the extension as soon as there is one. */
async function openAgain(extension: ExtensionBrowser): Promise<LogProbe> {
  let log: LogProbe | undefined;
  await expect
    .poll(async () => {
      log = await LogProbe.open(extension).catch(() => undefined);
      return log?.connections('').catch(() => null);
    })
    .toBeTruthy();
  return log as LogProbe;
}

const connect = (page: Page, name: string, url: string) =>
  page.evaluate(
    ([key, address]) => {
      const connection = new WebSocket(address);
      Object.assign(window, { [key]: connection });
      return new Promise((resolve) => connection.addEventListener('open', resolve)).then(() => undefined);
    },
    [name, url] as const,
  );

const close = (page: Page, name: string, code: number) =>
  page.evaluate(
    ([key, number]) => {
      const connection = Reflect.get(window, key) as WebSocket;
      connection.close(number);
    },
    [name, code] as const,
  );

/** Until the page's new connections are recorded. */
async function untilRecording(page: Page, log: LogProbe, url: string): Promise<void> {
  await expect
    .poll(async () => {
      await openUntilClosed(page, [url]);
      return (await log.closes(url)).length;
    })
    .toBeGreaterThan(0);
}

test('a page that was open at install: new connections recorded, its own adopted when it uses them', async ({
  open,
  server,
}) => {
  const extension = await open({});
  await manage(extension, 'disable');
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/blank?earlier`);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
  });
  for (const name of ['sends', 'closes', 'listens', 'silent'])
    await connect(page, name, `${server.ws}/echo?test=earlier-${name}`);
  const log = await start(extension, 'enable');
  await untilRecording(page, log, `${server.ws}/close/4000?test=new-one`);
  expect((await log.closes('test=new-one'))[0]).toMatchObject({ beforeCapture: false, end: { code: 4000 } });
  expect(await log.connections('test=earlier-')).toEqual([]);

  await page.evaluate(() => (Reflect.get(window, 'sends') as WebSocket).send('hello'));
  await page.evaluate(() => (Reflect.get(window, 'listens') as WebSocket).addEventListener('message', () => {}));
  await close(page, 'closes', 4001);
  await expect
    .poll(async () => (await log.connections('test=earlier-')).map(({ url }) => url.split('earlier-')[1]).sort())
    .toEqual(['closes', 'listens', 'sends']);
  for (const name of ['sends', 'listens', 'silent']) await close(page, name, 4002);
  await expect.poll(() => log.count('test=earlier-')).toBe(4);
  for (const record of await log.closes('test=earlier-'))
    expect(record).toMatchObject({
      beforeCapture: true,
      protocols: null,
      stack: '',
      opened: { protocol: '' },
      end: { type: 'closed', code: record.url.endsWith('closes') ? 4001 : 4002, wasClean: true },
    });
  const [sent] = await log.closes('earlier-sends');
  expect(sent?.activity).toMatchObject({ sent: { count: 1, size: 5 }, received: { count: 1, size: 5 } });
});

test('an extension that is loaded anew goes on where it was, and wraps nothing twice', async ({ open, server }) => {
  const extension = await open({});
  let log = await LogProbe.open(extension);
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/blank?reloaded`);
  await connect(page, 'kept', `${server.ws}/echo?test=anew-kept`);
  await expect.poll(async () => (await log.connections('anew-kept')).some(({ opened }) => opened)).toBe(true);
  const [before] = await log.connections('anew-kept');
  const shape = () =>
    page.evaluate(() => [WebSocket, WebSocket.prototype.close, WebSocket.prototype.send, addEventListener].map(String));
  const shapeBefore = await shape();
  for (let round = 0; round < 3; round += 1) {
    log = await start(extension, 'reload');
    await untilRecording(page, log, `${server.ws}/close/4000?test=anew-${round}`);
  }
  await page.evaluate(() => {
    const connection = Reflect.get(window, 'kept') as WebSocket;
    connection.send('still here');
    connection.close(4003);
  });
  await expect
    .poll(() => log.closes('anew-kept'))
    .toMatchObject([
      {
        id: before?.id,
        createdAt: before?.createdAt,
        beforeCapture: false,
        activity: { sent: { count: 1 } },
        closeCall: { code: 4003 },
        end: { code: 4003 },
      },
    ]);
  expect(await log.connections('anew-kept')).toHaveLength(1);
  expect(await shape()).toEqual(shapeBefore);
});
