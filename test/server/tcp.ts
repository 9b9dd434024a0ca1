import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { SeenConnection } from './seen-connection.ts';

/** The TCP connection below a WebSocket one. Every failure of it is noted and none is thrown. */
export class Tcp {
  readonly #stream: Duplex;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(stream: Duplex, seen: SeenConnection) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') {
        seen.ended ??= 'rst';
      }
    });
    stream.on('end', () => {
      seen.ended ??= 'fin';
      this.end();
    });
    stream.on('close', () => {
      seen.ended ??= 'server';
      for (const timer of this.#timers) {
        clearTimeout(timer);
      }
    });
  }

  /** Calls back with every piece of the stream, the one that came along with the handshake first. */
  read(first: Buffer, listener: (chunk: Buffer) => void): void {
    if (first.length > 0) {
      listener(first);
    }
    this.#stream.on('data', listener);
  }

  /** Reads and forgets, so that the client's FIN is seen. */
  ignore(): void {
    this.#stream.resume();
  }

  /** Takes nothing more from the client: what it sends piles up on its side. */
  hold(): void {
    this.#stream.pause();
  }

  /** Resolves when the bytes are handed to the kernel, or when the connection is gone. */
  write(bytes: Uint8Array | string): Promise<void> {
    return new Promise((resolve) => {
      if (this.#stream.writable) {
        this.#stream.write(bytes, () => resolve());
      } else {
        resolve();
      }
    });
  }

  /** Sends FIN. */
  end(): void {
    if (this.#stream.writable) {
      this.#stream.end();
    }
  }

  /** Sends RST. */
  reset(): void {
    if (this.#stream instanceof Socket) {
      this.#stream.resetAndDestroy();
    } else {
      this.#stream.destroy();
    }
  }

  destroy(): void {
    this.#stream.destroy();
  }

  get destroyed(): boolean {
    return this.#stream.destroyed;
  }

  /** Calls back after so many milliseconds unless TCP is gone by then; returns how to call it off. */
  after(milliseconds: number, callback: () => void): () => void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      callback();
    }, milliseconds);
    if (this.destroyed) {
      clearTimeout(timer);
    } else {
      this.#timers.add(timer);
    }
    return () => {
      clearTimeout(timer);
      this.#timers.delete(timer);
    };
  }
}
