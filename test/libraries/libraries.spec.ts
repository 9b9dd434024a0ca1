import type { LogProbe } from '../browser/support/log-probe.ts';
import { type ExpectedRecord, expectedEvents, expectedFrames, expectedRecords } from './expected.ts';
import { expect, test } from './fixtures.ts';
import { LIBRARIES } from './libraries.ts';
import { liveThrough } from './live-through.ts';

/** What the log holds of the connections under a path, in the order the page made them. */
async function recordsOf(log: LogProbe, path: string): Promise<ExpectedRecord[]> {
  const records = await log.connections(path);
  const numberOf = ({ id }: { id: string }) => Number(id.split('.').at(-1));
  return records
    .sort((one, other) => numberOf(one) - numberOf(other))
    .map(({ opened, erroredAt, closeCall, end }) => {
      const { at: _, ...ending } = end ?? { at: 0 };
      return {
        hasOpened: opened !== null,
        hasErrored: erroredAt !== null,
        closeCall: closeCall && {
          code: closeCall.code,
          reason: closeCall.reason,
          readyState: closeCall.readyState as 1 | 3,
          threw: closeCall.threw,
        },
        end: ending,
      };
    });
}

for (const library of LIBRARIES)
  test(`${library.name} lives through every ending as without the extension, each recorded once`, async ({
    page,
    plainPage,
    server,
    log,
  }) => {
    const path = `/${library.name}/patched`;
    const patched = await liveThrough(page, server, library, path);
    const plain = await liveThrough(plainPage, server, library, `/${library.name}/plain`);

    expect(patched.journal).toEqual(plain.journal);
    expect([...patched.uncaught, ...plain.uncaught]).toEqual([]);
    const told = patched.journal.filter(({ event }) => event === 'closed').map(({ facts }) => facts);
    expect(told).toEqual(library.tells ?? expectedEvents(library));
    for (const { seen } of [patched, plain])
      expect(seen.map(({ closeFrame }) => closeFrame)).toEqual(expectedFrames(library));

    const expected = expectedRecords(library);
    expect(patched.seen).toHaveLength(expected.length);
    await expect.poll(() => recordsOf(log, path)).toEqual(expected);
    await expect.poll(() => log.outboxSize()).toBe(0);
    expect(await recordsOf(log, path)).toEqual(expected);
    const [last] = (await log.connections(path)).filter(({ closeCall }) => closeCall?.readyState === 1);
    expect(last?.closeCall?.stack).toContain(`/libraries/${library.name}.js`);
  });
