/** The most bytes of UTF-8 a close reason may have (RFC 6455 5.5 and 5.5.1; WHATWG WebSockets, `close()`). */
export const MAX_REASON_BYTES = 123;

/** Whether `close()` takes a code: 1000, or 3000 to 4999 (WHATWG WebSockets, `close()`). */
export const takesCode = (code: number): boolean =>
  code === 1000 || (Number.isInteger(code) && code >= 3000 && code <= 4999);

/** The bytes of UTF-8 of a close reason; `close()` takes at most {@link MAX_REASON_BYTES}. */
export const reasonBytes = (reason: string): number => new TextEncoder().encode(reason).length;
