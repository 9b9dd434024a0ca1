import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';

/** What a program is started with. */
export interface RunOptions {
  /** The port where it listens once it is ready. */
  readonly port?: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A program that runs. */
export interface Running {
  readonly pid: number;
  /** Sends a signal to it alone. */
  signal(name: NodeJS.Signals): void;
  /** Sends one to it and all that it started. */
  signalAll(name: NodeJS.Signals): void;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
}

/** How long a program may take until it listens, in ms. */
const READY_WITHIN = 60_000;
/** How many programs start at a time: two cores would not be quicker with more. */
const STARTING = 3;

/** Starts programs, and ends all of them: at the latest with this process. */
export class Processes {
  readonly #running = new Set<ChildProcess>();
  #starting = 0;
  readonly #waiting: (() => void)[] = [];

  constructor() {
    process.once('exit', () => this.killAll());
    // Node ends at these without a word to those who wait for its exit.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  }

  /** Resolves when it listens; an error tells what it printed. */
  async run(address: string, command: string, args: readonly string[], options: RunOptions = {}): Promise<Running> {
    await this.#turn();
    try {
      return await this.#start(address, command, args, options);
    } finally {
      this.#starting -= 1;
      this.#waiting.shift()?.();
    }
  }

  killAll(): void {
    for (const child of this.#running) signalGroup(child, 'SIGKILL');
    this.#running.clear();
  }

  async #turn(): Promise<void> {
    while (this.#starting >= STARTING) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#starting += 1;
  }

  async #start(
    address: string,
    command: string,
    args: readonly string[],
    { port, cwd, env }: RunOptions,
  ): Promise<Running> {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running.add(child);
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        printed = (printed + data.toString()).slice(-4_000);
      });
    let failed: Error | null = null;
    child.once('error', (error) => {
      failed = error;
    });
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    const tell = (what: string) => new Error(`${command} ${what}\n${printed}`);
    for (let waited = 0; port !== undefined && !(await answers(address, port)); waited += 50) {
      if (failed) throw tell(`could not be started: ${failed}`);
      if (child.exitCode !== null) throw tell(`ended with ${child.exitCode}`);
      if (waited > READY_WITHIN) throw tell(`did not listen at ${address}:${port} within ${READY_WITHIN / 1_000} s`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    if (child.pid === undefined) throw tell('could not be started');
    return {
      pid: child.pid,
      signal: (name) => void child.kill(name),
      signalAll: (name) => signalGroup(child, name),
      ended,
    };
  }
}

function signalGroup({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended by itself.
  }
}

/** Whether somebody listens there. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
