import type { EndedConnection } from './connection.ts';

/**
 * The page's own `close()` that began the end: one that threw nothing, while the connection was connecting or open (WHATWG
 * WebSockets, `close()`; later calls do nothing). Null when there was none: some libraries call it between `error` and `close`.
 */
export function effectiveCloseCall({ closeCall, end }: EndedConnection): EndedConnection['closeCall'] {
  return closeCall && closeCall.threw === null && closeCall.readyState <= 1 && closeCall.at <= end.at
    ? closeCall
    : null;
}
