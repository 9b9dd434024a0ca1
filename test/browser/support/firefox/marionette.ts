import { connect, type Socket } from 'node:net';

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type Message = [type: 1, id: number, error: { error: string; message: string } | null, result: { value?: unknown }];

/** In ms. With none at all Firefox does not wait for what a script promises. */
export const SCRIPT_TIMEOUT = 600_000;

/** Marionette, Firefox's own remote protocol: `LENGTH:JSON` both ways over TCP. Commands may overlap. */
export class Marionette {
  readonly #tcp: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(tcp: Socket) {
    this.#tcp = tcp;
    tcp.on('data', (bytes: Buffer) => this.#read(bytes));
    tcp.on('error', () => {});
    tcp.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has closed its Marionette port'));
      this.#waiting.clear();
    });
  }

  /** Connects and begins a session in the browser's own, privileged, scope. */
  static async begin(port: number): Promise<Marionette> {
    const tcp = connect(port, '127.0.0.1');
    await new Promise((resolve, reject) => tcp.once('connect', resolve).once('error', reject));
    const marionette = new Marionette(tcp);
    await marionette.send('WebDriver:NewSession', { timeouts: { script: SCRIPT_TIMEOUT } });
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    return marionette;
  }

  /** Sends a command and resolves to its result. */
  send(command: string, parameters: object = {}): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const json = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#tcp.write(`${Buffer.byteLength(json)}:${json}`);
    });
  }

  end(): void {
    this.#tcp.destroy();
  }

  #read(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.toString('latin1', 0, colon));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.toString('utf8', colon + 1, end));
      this.#received = this.#received.subarray(end);
      // What is not a list is the greeting.
      if (Array.isArray(message)) this.#settle(message as Message);
    }
  }

  #settle([, id, error, result]: Message): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result.value);
  }
}
