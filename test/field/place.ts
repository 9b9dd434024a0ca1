import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIELD } from './folders.ts';
import type { Order } from './page/play.ts';
import type { Processes, Running, RunOptions } from './processes.ts';
import type { BrowserName } from './product.ts';

/** Where our few lines of each framework lie. */
const APPS = fileURLToPath(new URL('./apps', import.meta.url));

/** Debian's own, which has the packages; another may stand before it in the path. */
export const PYTHON = '/usr/bin/python3';

/** What is known of the connections to a host so far. */
export interface Progress {
  made: number;
  opened: number;
  ended: number;
}

/** What a place needs of the browser. */
export interface Tab {
  /** Tells the page to open connections. */
  start(order: Order): Promise<void>;
  /** Tells it to let a library open them; see `page/clients.js`. */
  startClient(name: string, args: readonly unknown[]): Promise<void>;
  /** Resolves when the records of a host satisfy; an error says what they were when it takes too long. */
  until(host: string, isEnough: (progress: Progress) => boolean): Promise<void>;
}

/** Where one ending is played: a host name and an address of this machine for it alone, a folder, programs, a page. */
export class Place {
  readonly browser: BrowserName;
  /** The name that the page uses; nothing of it tells who answers. */
  readonly host: string;
  /** The loopback address that it leads to: browsers connect to one address one at a time. */
  readonly address: string;
  readonly #folder: string;
  readonly #tab: Tab;
  readonly #processes: Processes;

  constructor(
    where: { browser: BrowserName; host: string; address: string; folder: string },
    tab: Tab,
    processes: Processes,
  ) {
    this.browser = where.browser;
    this.host = where.host;
    this.address = where.address;
    this.#folder = where.folder;
    this.#tab = tab;
    this.#processes = processes;
    mkdirSync(where.folder, { recursive: true });
    // Servers that are started by root change to a user of their own.
    chmodSync(where.folder, 0o777);
  }

  /** The folder of this ending, or a path in it. */
  path(...parts: string[]): string {
    return join(this.#folder, ...parts);
  }

  /** Writes a file there; gives its path. */
  write(name: string, text: string): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  /** A port of the address where nobody listens. */
  freePort(): Promise<number> {
    return new Promise((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen(0, this.address, () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
  }

  /** Starts a program, and waits until it listens. */
  run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Running> {
    return this.#processes.run(this.address, command, args, { cwd: this.#folder, ...options });
  }

  /** Starts one of our apps, which is told where to listen; gives the port as well. */
  async app(file: string, ...args: string[]): Promise<Running & { port: number }> {
    return this.appAt(await this.freePort(), file, ...args);
  }

  /** Starts one at a port that it had before. */
  async appAt(port: number, file: string, ...args: string[]): Promise<Running & { port: number }> {
    const interpreter = file.endsWith('.py') ? PYTHON : process.execPath;
    const running = await this.run(interpreter, [join(APPS, file), this.address, `${port}`, ...args], {
      port,
      env: { FIELD, PYTHONDONTWRITEBYTECODE: '1' },
    });
    return { ...running, port };
  }

  /** Where one of our apps lies. */
  appFile(file: string): string {
    return join(APPS, file);
  }

  url(port: number, path = '/', scheme: 'ws' | 'wss' = 'ws'): string {
    return `${scheme}://${this.host}:${port}${path}`;
  }

  /** Opens a connection in the page, or several; resolves when that has begun. */
  start(url: string, order: Omit<Order, 'url'> = {}): Promise<void> {
    return this.#tab.start({ url, ...order });
  }

  /** Opens a connection in the page; resolves when it has opened. */
  async open(url: string, order: Omit<Order, 'url'> = {}): Promise<void> {
    await this.start(url, order);
    await this.opened();
  }

  /** Lets a library of the page connect. */
  client(name: string, ...args: unknown[]): Promise<void> {
    return this.#tab.startClient(name, args);
  }

  /** Resolves when so many connections have opened. */
  opened(count = 1): Promise<void> {
    return this.#tab.until(this.host, ({ opened }) => opened >= count);
  }

  /** Resolves when so many have ended. */
  ended(count = 1): Promise<void> {
    return this.#tab.until(this.host, ({ ended }) => ended >= count);
  }

  /** Lets so many seconds pass, as on a quiet server. */
  pass(seconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }
}
