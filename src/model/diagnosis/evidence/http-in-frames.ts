import type { Facts } from '#model/diagnosis/facts.ts';
import type { Candidate } from '#model/diagnosis/verdict.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

/** How soon after `open`, in ms, an HTTP answer follows the 101 of the same request, on a busy machine too. */
const SOON = 5_000;

/**
 * Whether it failed so soon after it opened, and before any message came in, as it does where an HTTP answer follows the 101:
 * `HTTP/1.1 400` read as a frame has reserved bits and an opcode of a control frame that may not be in parts (measured: 13).
 */
export const failedOnFirstBytes = ({ connection, age }: Facts): boolean =>
  connection.opened !== null && !connection.beforeCapture && age <= SOON && connection.activity.received.count === 0;

/** What the browser says of the first byte of `HTTP/1.1`, 0x48, as a frame: FIN 0, RSV1 1, opcode 8. */
export const FIRST_BYTE = /invalid frame header|reserved bits are on: reserved1 = 1, reserved2 = 0, reserved3 = 0/i;

/** That nothing but the first bytes came in, as evidence. */
export function firstBytesFact({ age }: Facts) {
  const span = duration(age);
  return fact(
    'activity',
    `it failed on the first bytes, ${span.en} after it opened: no message had come in`,
    `打开 ${span.zh}后、收到任何消息之前，就在最初的几个字节上失败`,
  );
}

/** What to do where an HTTP answer stands in the place of frames. */
export const httpInFramesSteps = [
  text(
    'Two handlers answer one upgrade request, the second with an HTTP error: let each take its own path only',
    '同一个升级请求被两个处理程序应答，第二个返回了 HTTP 错误：让它们各自只处理自己的路径',
  ),
  text(
    'With Socket.IO compare the EIO version in the URL with that of the server: a 2.x client at a 4.x server does this too',
    '使用 Socket.IO 时，对照 URL 中的 EIO 版本与服务端版本：2.x 客户端连接 4.x 服务端也会如此',
  ),
  text(
    'Record the TCP stream, or ask with curl and the Upgrade headers: behind the 101 an "HTTP/1.1 4xx" is to be seen',
    '抓取 TCP 流，或用 curl 带上 Upgrade 头请求：会在 101 之后看到“HTTP/1.1 4xx”',
  ),
];

/** HTTP in frames as evidence that fits, where nothing names the fault. */
export const httpInFrames: Candidate = {
  name: text('An HTTP answer behind the 101', '101 之后又出现了 HTTP 响应'),
  fits: text('it failed on the first bytes after it opened', '打开后在最初的几个字节上失败'),
  toTell: text(
    'Are there two upgrade handlers on the server, or another EIO version than its Socket.IO speaks?',
    '服务端是否有两个升级处理程序，或 EIO 版本与其 Socket.IO 不符？',
  ),
};
