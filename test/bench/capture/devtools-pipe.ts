import { spawnChromium } from '../../browser/support/spawn-chromium.ts';

type Values = Record<string, unknown>;

/** What the browser says: an answer to a call, or an event. */
interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: Values;
  result?: Values;
  error?: { message: string };
}

/**
 * Chromium with nothing attached to its pages but what asks here for it. Playwright has every page report its network, each
 * message of a WebSocket too, which takes a page longer than the message.
 */
export class DevToolsPipe {
  readonly #browser: ReturnType<typeof spawnChromium>;
  readonly #answers = new Map<number, { resolve: (result: Values) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Set<(message: Message) => void>();
  readonly #ended: Promise<never>;
  #lastId = 0;
  #rest = '';

  constructor(args: string[]) {
    this.#browser = spawnChromium({ args }, '--remote-debugging-pipe', ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']);
    const output = this.#browser.child.stdio[4] as NodeJS.ReadableStream;
    output.setEncoding('utf8');
    output.on('data', (text: string) => this.#take(text));
    this.#ended = this.#browser.closed.then(() => {
      const error = new Error('Chromium has ended');
      for (const { reject } of this.#answers.values()) reject(error);
      throw error;
    });
    this.#ended.catch(() => {});
  }

  /** Calls a method of the protocol; of a page with its session. */
  send<Result = Values>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    this.#lastId += 1;
    const id = this.#lastId;
    const input = this.#browser.child.stdio[3] as NodeJS.WritableStream;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve: resolve as (result: Values) => void, reject });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Resolves at the first event from now on that is the one. */
  until(isIt: (event: Message) => boolean): Promise<void> {
    const seen = new Promise<void>((resolve) => {
      const listener = (message: Message) => {
        if (!isIt(message)) return;
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
    return Promise.race([seen, this.#ended]);
  }

  async close(): Promise<void> {
    this.send('Browser.close').catch(() => {});
    await this.#browser.end(5);
  }

  #take(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const each of messages) {
      const message = JSON.parse(each) as Message;
      const answer = this.#answers.get(message.id ?? 0);
      this.#answers.delete(message.id ?? 0);
      if (message.error) answer?.reject(new Error(message.error.message));
      else answer?.resolve(message.result ?? {});
      for (const listener of this.#listeners) listener(message);
    }
  }
}
