import type { CDPSession, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../browser/support/chromium.ts';

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize: number;
  backingStorageSize: number;
}

const inMegabytes = ({ usedSize, embedderHeapUsedSize, backingStorageSize }: HeapUsage): number =>
  (usedSize + embedderHeapUsedSize + backingStorageSize) / 1_000_000;

/** How many MB the scripts of a page hold, all worlds together, and with what is garbage or without. */
export async function memoryOf(session: CDPSession, isClean: boolean): Promise<number> {
  if (isClean) await session.send('HeapProfiler.collectGarbage');
  return inMegabytes(await session.send('Runtime.getHeapUsage'));
}

/** How many MB the background holds, garbage apart. It may be asleep: then none. */
export async function memoryOfBackground({ cdp, origin }: ExtensionBrowser): Promise<number> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  if (!worker) return 0;
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const call = (id: number, method: string) =>
    new Promise<HeapUsage>((resolve) => {
      const listener = (event: { sessionId: string; message: string }) => {
        const answer = JSON.parse(event.message) as { id: number; result: HeapUsage };
        if (event.sessionId !== sessionId || answer.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', listener);
        resolve(answer.result);
      };
      cdp.on('Target.receivedMessageFromTarget', listener);
      void cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await call(1, 'HeapProfiler.collectGarbage');
  const usage = await call(2, 'Runtime.getHeapUsage');
  await cdp.send('Target.detachFromTarget', { sessionId });
  return inMegabytes(usage);
}

/** The longest time between two frames of a page from now on until the returned function is called, in ms. */
export async function watchFrames(page: Page): Promise<() => Promise<number>> {
  const watching = await page.evaluateHandle(() => {
    const seen = { longest: 0, last: performance.now(), isOver: false };
    const look = () => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      if (!seen.isOver) setTimeout(look, 10);
    };
    look();
    return seen;
  });
  return () =>
    watching.evaluate((seen) => {
      seen.isOver = true;
      return seen.longest;
    });
}
