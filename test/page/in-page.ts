import type { Kit, Run } from './check.ts';
import { groups } from './checks/all.ts';
import { describe, NO_OUTCOME, thrown } from './outcome.ts';

/** The script of the suite's pages: the top one runs each check in a fresh frame, which holds this same script. */

type Outcomes = Record<string, unknown>;
type SuiteWindow = Window & { suite: typeof suite };

/** Checks that run side by side. */
const AT_ONCE = 6;
const LIMIT = 15_000;

const checks = new Map<string, Run>(
  groups.flatMap(({ title, checks }) => checks.map(({ name, run }) => [`${title}: ${name}`, run] as const)),
);

async function addFrame(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = '/suite-frame';
  document.body.append(frame);
  await loaded;
  return frame;
}

/** Chromium delays the connections of a process in which more failed than succeeded. */
function succeed(ws: string): void {
  new WebSocket(`${ws}/close/1000`);
}

async function outcomeOf(name: string, ws: string): Promise<unknown> {
  const frame = await addFrame();
  const more: HTMLIFrameElement[] = [];
  const kit: Kit = {
    ws,
    async addFrame() {
      const added = await addFrame();
      more.push(added);
      return added;
    },
  };
  try {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(NO_OUTCOME), LIMIT);
      (frame.contentWindow as SuiteWindow | null)?.suite.runHere(name, kit, (outcome) => {
        clearTimeout(timer);
        resolve(describe(outcome));
      });
    });
  } finally {
    for (const each of [frame, ...more]) each.remove();
    succeed(ws);
  }
}

const suite = {
  /** Runs one check in this very frame. */
  runHere(name: string, kit: Kit, done: (outcome: unknown) => void): void {
    try {
      const result = (checks.get(name) as Run)(kit);
      if (result instanceof NativePromise) nativeThen.call(result, done, (error) => done(thrown(error)));
      else done(result);
    } catch (error) {
      done(thrown(error));
    }
  },

  /** The outcome of each check by its name; ends at the first that is not as known, where that is asked for. */
  async run(names: string[], ws: string, known?: Outcomes): Promise<Outcomes> {
    const outcomes: Outcomes = {};
    const waiting = [...names];
    const work = async () => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        outcomes[name] = await outcomeOf(name, ws);
        if (known && JSON.stringify(known[name]) !== JSON.stringify(outcomes[name])) waiting.length = 0;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return outcomes;
  },
};

const NativePromise = Promise;
const nativeThen = NativePromise.prototype.then;
(window as unknown as SuiteWindow).suite = suite;
