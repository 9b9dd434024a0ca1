import { closeBody, encodeFrame, type Frame, FrameReader, OPCODE } from './frame.ts';
import { type Message, MessageReader } from './message-reader.ts';
import type { SeenConnection } from './seen-connection.ts';
import type { Tcp } from './tcp.ts';

/** What an ending may change of how an open connection behaves. */
export interface Manners {
  /** Answers the client's Close frame; by default with the same body, then FIN. */
  answerClose?: (connection: OpenConnection, body: Buffer) => void;
  /** Answers a whole message; by default with the same message. */
  answerMessage?: (connection: OpenConnection, message: Message) => void;
  /** Leaves TCP open once the closing handshake that the server began is complete. */
  keepTcp?: boolean;
}

/** A connection after its opening handshake: it echoes, answers pings and closes as RFC 6455 wants. */
export class OpenConnection {
  readonly tcp: Tcp;
  readonly #seen: SeenConnection;
  readonly #manners: Manners;
  readonly #frames = new FrameReader();
  readonly #messages = new MessageReader();
  readonly #onMessage: (() => void)[] = [];
  #closeSent = false;

  constructor(tcp: Tcp, seen: SeenConnection, first: Buffer, manners: Manners) {
    this.tcp = tcp;
    this.#seen = seen;
    this.#manners = manners;
    tcp.read(first, (chunk) => {
      for (const frame of this.#frames.push(chunk)) {
        this.#take(frame);
      }
    });
  }

  /** Calls back at every whole message from the client. */
  onMessage(listener: () => void): void {
    this.#onMessage.push(listener);
  }

  /** Calls back at the first whole message from the client that is still to come, before it is echoed. */
  onFirstMessage(listener: () => void): void {
    let called = false;
    this.onMessage(() => {
      if (!called) {
        called = true;
        listener();
      }
    });
  }

  send({ opcode, payload }: Message): Promise<void> {
    return this.tcp.write(encodeFrame({ opcode, payload }));
  }

  /** Sends a Close frame with this body, whatever it is. */
  sendClose(body: Uint8Array): Promise<void> {
    this.#closeSent = true;
    return this.tcp.write(encodeFrame({ opcode: OPCODE.close, payload: body }));
  }

  #take(frame: Frame): void {
    if (this.#seen.closeFrame !== null) {
      return;
    }
    if (!frame.masked || frame.rsv !== 0) {
      this.#fail();
    } else if (frame.opcode === OPCODE.close) {
      this.#takeClose(frame.payload);
    } else if (frame.opcode === OPCODE.ping) {
      void this.tcp.write(encodeFrame({ opcode: OPCODE.pong, payload: frame.payload }));
    } else if (frame.opcode !== OPCODE.pong) {
      this.#takeData(frame);
    }
  }

  #takeData(frame: Frame): void {
    const message = this.#messages.push(frame);
    if (message === 'fault') {
      this.#fail();
    } else if (message) {
      this.#seen.messages++;
      for (const listener of this.#onMessage) {
        listener();
      }
      if (this.#closeSent) {
        return;
      }
      if (this.#manners.answerMessage) {
        this.#manners.answerMessage(this, message);
      } else {
        void this.send(message);
      }
    }
  }

  #takeClose(body: Buffer): void {
    const hasCode = body.length >= 2;
    this.#seen.closeFrame = hasCode ? { code: body.readUInt16BE(0), reason: body.subarray(2).toString() } : 'empty';
    if (this.#closeSent) {
      if (!this.#manners.keepTcp) {
        this.tcp.end();
      }
    } else if (this.#manners.answerClose) {
      this.#manners.answerClose(this, body);
    } else {
      void this.sendClose(body);
      this.tcp.end();
    }
  }

  #fail(): void {
    void this.sendClose(closeBody(1002));
    this.tcp.end();
  }
}
