import type { Localized } from '#model/localized.ts';

/**
 * How a limit ends a connection, as the page sees it: `fin`, TCP ends in order without a Close frame (1006); `reset`, TCP is
 * reset (1006, in Firefox with an error event; measured: 12); a number, the close code of the Close frame that it sends.
 */
export type LimitEnd = 'fin' | 'reset' | number;

/** A limit of a proxy, load balancer, server, host or service after which it ends a connection. */
export interface Limit {
  /** Unique. */
  readonly id: string;
  readonly name: string;
  /** `idle`: after silence. `lifetime`: after a total time, even with traffic. `handshake`: before the handshake was answered. */
  readonly kind: 'idle' | 'lifetime' | 'handshake';
  /** The limit in seconds: its default where it can be changed. */
  readonly seconds: number;
  /** The latest cut in seconds, where one comes later than `seconds`: it looks only now and then, or was observed so. */
  readonly until?: number;
  /** What breaks the silence: a message either way, which is the default, or only what the page sends. */
  readonly counts?: 'sent';
  /** How it ends a connection; `fin` when absent. */
  readonly ends?: readonly LimitEnd[];
  /** What the `server` header of the handshake's answer says where it is in the way, with `*` for any text, case ignored. */
  readonly servers?: readonly string[];
  /** What the `via` header says there, likewise. */
  readonly vias?: readonly string[];
  /** Headers, lower case, that only it sends. */
  readonly headers?: readonly string[];
  /** Host patterns that mark it, with `*` for any text. */
  readonly hosts?: readonly string[];
  /** Whether it can be meant only at one of `hosts`; otherwise it may stand in front of any host. */
  readonly onlyThere?: boolean;
  /** What to do about it. */
  readonly remedy: Localized;
  /** What would show that it is, or is not, the one. */
  readonly toTell: Localized;
  /** Addresses where the number comes from. */
  readonly sources: readonly string[];
}
