/** What a page is told to do with one host. */
export interface Order {
  /** The whole URL. */
  url: string;
  protocols?: string[];
  /** What is sent when it has opened: text, or bytes in hexadecimal digits. */
  first?: { text: string } | { hex: string };
  /** Bytes that are sent so many ms after the opening. */
  later?: { hex: string; after: number };
  /** A short message every so many ms, for so many ms or to the end. */
  every?: number;
  for?: number;
  /** One message of so many bytes, so many ms after the opening. */
  big?: { size: number; after: number };
  /** How the page closes it, so many ms after the opening. */
  close?: { after: number; code?: number; reason?: string };
  /** A timer of the page closes it when it has not opened after so many ms. */
  giveUp?: number;
  /** How many connections it makes one after another, as a page does that reconnects; so many ms after each end. */
  attempts?: number;
  delay?: number;
}

/** Opens connections as pages do that use no library. */
export function start(order: Order): void {
  connect(order, order.attempts ?? 1);
}

function connect(order: Order, left: number): void {
  const { url, protocols, giveUp, delay = 1_000 } = order;
  const socket = protocols ? new WebSocket(url, protocols) : new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  const timers: ReturnType<typeof setTimeout>[] = [];
  if (giveUp !== undefined) {
    const connectTimeout = setTimeout(function onConnectTimeout() {
      socket.close();
    }, giveUp);
    socket.addEventListener('open', () => clearTimeout(connectTimeout));
  }
  socket.addEventListener('open', () => use(socket, order, timers));
  socket.addEventListener('close', () => {
    for (const timer of timers) clearTimeout(timer);
    if (left > 1) setTimeout(connect, delay, order, left - 1);
  });
}

function use(socket: WebSocket, order: Order, timers: ReturnType<typeof setTimeout>[]): void {
  const { first, later, every, big, close } = order;
  if (first) socket.send('text' in first ? first.text : bytes(first.hex));
  if (every !== undefined) {
    const timer = setInterval(() => socket.send('{"type":"note"}'), every);
    timers.push(timer);
    if (order.for !== undefined) timers.push(setTimeout(clearInterval, order.for, timer));
  }
  if (later) timers.push(setTimeout(() => socket.send(bytes(later.hex)), later.after));
  if (big) timers.push(setTimeout(() => socket.send('x'.repeat(big.size)), big.after));
  if (close)
    timers.push(
      setTimeout(() => {
        if (close.code === undefined) socket.close();
        else socket.close(close.code, close.reason);
      }, close.after),
    );
}

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
