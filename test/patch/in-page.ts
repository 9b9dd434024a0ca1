import type { Kit } from './check.ts';
import type { SuiteFrame } from './in-frame.ts';
import { known } from './known.ts';
import { describe, NO_OUTCOME } from './outcome.ts';

/** The script of the suite's page: it runs the checks in frames that hold the script of their group. */

type Outcomes = Record<string, unknown>;

/** A check, as the suite's page knows it. */
export interface Task {
  /** The name of its outcome. */
  id: string;
  /** Its name in its group. */
  name: string;
  /** Which of the servers it may connect to: browsers open one connection to an address at a time. */
  server: number;
  /** The path of frames that can run it. */
  frame: string;
  /** Whether the next check of the group may have its frame. */
  leavesFrame: boolean;
}

/** The suite's page. */
export interface SuiteWindow extends Window {
  /** The outcomes of checks by their ids; ends at the first that is not as known, where that is asked for. */
  runSuite(tasks: Task[], servers: string[], known?: Outcomes): Promise<Outcomes>;
}

/** Checks that run side by side: the more handshakes are pending, the longer Chromium puts off the next. */
const AT_ONCE = 4;
const LIMIT = 30_000;

async function addFrame(path: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = path;
  // Nobody looks at it.
  frame.style.display = 'none';
  document.body.append(frame);
  await loaded;
  await known(frame.contentWindow as Window);
  return frame;
}

/** Chromium delays the connections of a process in which more failed than succeeded. */
function succeed(ws: string): void {
  new WebSocket(`${ws}/close/1000`);
}

async function outcomeIn(frame: HTMLIFrameElement, name: string, ws: string): Promise<unknown> {
  const more: HTMLIFrameElement[] = [];
  const kit: Kit = {
    ws,
    async addFrame() {
      const added = await addFrame('/suite-frame');
      more.push(added);
      return added;
    },
  };
  try {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(NO_OUTCOME), LIMIT);
      (frame.contentWindow as SuiteFrame | null)?.runCheck(name, kit, (outcome) => {
        clearTimeout(timer);
        resolve(describe(outcome));
      });
    });
  } finally {
    for (const each of more) each.remove();
    succeed(ws);
  }
}

const runSuite: SuiteWindow['runSuite'] = async (tasks, servers, known) => {
  const outcomes: Outcomes = {};
  const waiting = [...tasks];
  const work = async () => {
    // What the last check left, and where it can be used.
    let left: HTMLIFrameElement | null = null;
    let path = '';
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      const isLeft = task.leavesFrame && task.frame === path;
      const frame: HTMLIFrameElement = (isLeft && left) || (await addFrame(task.frame));
      const outcome = await outcomeIn(frame, task.name, servers[task.server] as string);
      outcomes[task.id] = outcome;
      if (known && JSON.stringify(known[task.id]) !== JSON.stringify(outcome)) waiting.length = 0;
      if (left !== frame) left?.remove();
      left = task.leavesFrame && outcome !== NO_OUTCOME ? frame : null;
      path = task.frame;
      if (!left) frame.remove();
    }
    left?.remove();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return outcomes;
};

/** Lets tests run the suite in this page. */
export function offer(): void {
  (window as unknown as SuiteWindow).runSuite = runSuite;
}
