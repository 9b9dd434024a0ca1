/** Longest strings a record keeps; the page cuts what is longer, the background refuses it. UTF-16 code units. */
export const SIZES = {
  /** URLs have no limit in the standard; Chromium itself stops at 2 MiB. */
  url: 16_384,
  /** RFC 6455 5.5.1 allows 123 bytes on the wire; a CloseEvent made by the page may hold more. */
  reason: 1_024,
  /** A subprotocol or an extension list, and the names and messages of exceptions. */
  text: 1_024,
  /** Subprotocols in one request. */
  protocols: 64,
  /** A Content Security Policy; what is longer is cut. */
  policy: 4_096,
  /** Headers of a handshake's answer. */
  headers: 32,
  /** What a goodbye says of a message in all. */
  said: 320,
  /** The reason of a goodbye. */
  saidReason: 256,
  /** A message that may be looked at for a goodbye, in UTF-16 code units or bytes. */
  lastMessage: 512,
  /** A stack as the engine prints it. */
  stack: 4_096,
} as const;

/** An encoding that keeps bytes apart and below 0x80 as they are: the others become 0xf780 to 0xf7ff (Encoding Standard, 14.5). */
export const BYTES = 'x-user-defined';

/** For how long a page holds the last messages of a connection for which no rules have come, in ms. */
export const RULES_WITHIN = 2_000;

/** How often the page script beats while a connection lives, in ms. */
export const HEARTBEAT = 20_000;
