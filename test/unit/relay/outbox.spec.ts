import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import type { OutboxEntry } from '#model/wire/outbox.ts';

const SOURCE = fileURLToPath(new URL('../../../src/relay/outbox.ts', import.meta.url));

/** The relay's outbox over session storage of so many characters of reports. */
interface Bench {
  deliver(reports: string[]): void;
  leave(): Promise<void>;
  session: Map<string, OutboxEntry>;
  local: Map<string, OutboxEntry>;
  /** What the background took, in the order of its drains and of the sequence within each. */
  taken: OutboxEntry[];
  /** What the background was handed by message. */
  messages: OutboxEntry[];
  /** The most characters that lay in session storage at a time. */
  most(): number;
  /** Lets session storage hold so many characters from now on. */
  makeRoom(more: number): void;
}

async function bench({
  room = Number.POSITIVE_INFINITY,
  isPrivate = false,
  inFirefox = false,
  drains = true,
}): Promise<Bench> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(SOURCE)}`, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'outbox',
    define: { IN_FIREFOX: String(inFirefox) },
  });
  const [session, local] = [new Map<string, OutboxEntry>(), new Map<string, OutboxEntry>()];
  const taken: OutboxEntry[] = [];
  const messages: OutboxEntry[] = [];
  let most = 0;
  let limit = room;
  const size = () => sizeOf([...session.values()]);
  const areaOf = (map: Map<string, OutboxEntry>) => ({
    async set(items: Record<string, OutboxEntry>) {
      for (const [key, entry] of Object.entries(items)) {
        if (map === session && size() + sizeOf([entry]) > limit) throw new Error('QUOTA_BYTES quota exceeded');
        map.set(key, entry);
      }
      most = Math.max(most, size());
    },
  });
  const api = {
    extension: { inIncognitoContext: isPrivate },
    storage: { session: areaOf(session), local: areaOf(local) },
    runtime: {
      async sendMessage(request: { type: string; items?: Record<string, OutboxEntry> }) {
        if (request.type === 'put') messages.push(...Object.values(request.items ?? {}));
        else if (!drains) throw new Error('Could not establish connection');
        else {
          const all = [...session.values(), ...local.values()];
          taken.push(...all.sort((one, other) => one.sequence - other.sequence));
          session.clear();
          local.clear();
        }
        return true;
      },
    },
  };
  const context = createContext({
    ...{ chrome: api, browser: api, crypto, AbortSignal, navigator: { onLine: true }, Date },
  });
  runInContext(outputFiles[0]?.text ?? '', context);
  const { deliver, leave } = runInContext('outbox', context) as Pick<Bench, 'deliver' | 'leave'>;
  return {
    ...{ deliver, leave, session, local, taken, messages },
    most: () => most,
    makeRoom(more) {
      limit = more;
    },
  };
}

/** Reports of a thousand characters each. */
const reports = (count: number) => Array.from({ length: count }, (_, index) => `{"number":${index + 1}}`.padEnd(1_000));
const inAll = (entries: Iterable<OutboxEntry>) => [...entries].flatMap((entry) => entry.reports);
const sizeOf = (entries: OutboxEntry[]) => inAll(entries).reduce((sum, { length }) => sum + length, 0);
const lostIn = (entries: Iterable<OutboxEntry>) => [...entries].reduce((sum, { lost }) => sum + lost, 0);

test('what comes while other reports are being written is written at once: the page may go away next', async () => {
  for (const inFirefox of [false, true]) {
    const { deliver, session, local } = await bench({ inFirefox });
    deliver(['open']);
    deliver(['closed']);
    const written = [...session.values(), ...local.values()];
    expect(written.map(({ reports }) => reports)).toEqual([['open'], ['closed']]);
  }
});

test('5,000 reports at once are written in small entries, no more than a share at a time, and all arrive in their order', async () => {
  const { deliver, session, local, taken, most } = await bench({ room: 2_000_000 });
  deliver(reports(5_000));
  await expect.poll(() => inAll(taken).length + inAll(session.values()).length).toBe(5_000);
  expect(inAll([...taken, ...session.values()])).toEqual(reports(5_000));
  expect(Math.max(...taken.map((entry) => entry.reports.length))).toBeLessThanOrEqual(100);
  expect(most()).toBeLessThanOrEqual(1_000_000);
  expect(local.size).toBe(0);
  expect(lostIn(taken)).toBe(0);
});

test('what comes while nothing is being written is written at once, before anything else runs', async () => {
  const { deliver, session } = await bench({});
  deliver(reports(3));
  expect(inAll(session.values())).toEqual(reports(3));
});

test('a page that leaves writes its last share at once, and tells in local storage what that leaves', async () => {
  const { deliver, leave, session, local } = await bench({ drains: false });
  deliver(reports(5_000));
  void leave();
  expect(inAll(session.values())).toEqual(reports(3_000));
  expect(lostIn(local.values())).toBe(2_000);
  expect(inAll(local.values())).toEqual([]);
});

test('while a page leaves all is written at once; Firefox is handed it by message too, with what it was writing', async () => {
  for (const inFirefox of [false, true]) {
    const { deliver, leave, session, local, messages } = await bench({ inFirefox, drains: false });
    const [first = '', second = '', third = ''] = reports(3);
    deliver([first]);
    deliver([second]);
    void leave();
    deliver([third]);
    const written = inFirefox ? local : session;
    expect([...new Set(inAll(written.values()))]).toEqual([first, second, third]);
    expect(inAll(messages)).toEqual(inFirefox ? [first, second, third] : []);
  }
});

test('where session storage is full, little goes to local storage, and much waits until there is room, in its order', async () => {
  const little = await bench({ room: 0, drains: false });
  little.deliver(reports(5));
  await expect.poll(() => inAll(little.local.values())).toEqual(reports(5));
  const much = await bench({ room: 0 });
  much.deliver(reports(1_000));
  much.makeRoom(150_000);
  await expect.poll(() => inAll([...much.taken, ...much.session.values()]).length).toBe(1_000);
  expect(inAll([...much.taken, ...much.session.values()])).toEqual(reports(1_000));
  expect(inAll(much.local.values())).toEqual([]);
});

test('what found no room is written once there is some, though nothing else is reported', async () => {
  const { deliver, session, taken, makeRoom, local } = await bench({ room: 0 });
  const all = reports(100);
  for (const report of all) deliver([report]);
  makeRoom(Number.POSITIVE_INFINITY);
  const written = () => new Set(inAll([...taken, ...session.values(), ...local.values()]));
  await expect.poll(() => written().size).toBe(100);
});

test('more than may wait is lost, and told while the page is still there', async () => {
  const { deliver, local } = await bench({ drains: false });
  deliver(reports(110_000));
  await expect.poll(() => lostIn(local.values())).toBe(10_000);
});

test('what a private window reports never goes to local storage', async () => {
  for (const inFirefox of [false, true]) {
    const { deliver, leave, session, local, messages } = await bench({ isPrivate: true, inFirefox, room: 0 });
    deliver(reports(3));
    await expect.poll(() => inAll(messages)).toEqual(reports(3));
    deliver(reports(5_000));
    void leave();
    await expect.poll(() => lostIn(messages)).toBeGreaterThan(0);
    expect(local.size + session.size).toBe(0);
  }
});
