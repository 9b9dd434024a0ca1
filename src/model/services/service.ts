import type { Localized } from '#model/localized.ts';

/**
 * Whether to connect again. `yes`: with the usual back-off. `immediately`: at once. `backoff`: after a longer delay.
 * `new-session`: with a fresh session. `resume`: and resume the session. `after-change`: only with other credentials,
 * parameters or behaviour. `no`: not automatically. `depends`: on the close reason or the message before.
 */
export const RECONNECTS = [
  'yes',
  'immediately',
  'backoff',
  'new-session',
  'resume',
  'after-change',
  'no',
  'depends',
] as const;

/** One of {@link RECONNECTS}. */
export type Reconnect = (typeof RECONNECTS)[number];

/** What the advice to reconnect rests on: the sources, our reading of the meaning, some of each, or who uses WasClean. */
export type Basis = 'documented' | 'mixed' | 'inferred' | 'own';

/** What a close code, or a range of them, means to one service. */
export interface ServiceCode {
  /** The first code it is about, 0-65535. */
  readonly first: number;
  /** The last code it is about; the same as `first` for a single code. */
  readonly last: number;
  /** The service's own name for it. */
  readonly name: string;
  readonly reconnect: Reconnect;
  /** What to do, in place of the words for `reconnect`; empty when there is nothing to say. */
  readonly advice?: Localized;
  readonly meaning: Localized;
  /** Close reasons that select this entry, with `*` for any text and case ignored; without them any reason does. */
  readonly reasons?: readonly string[];
  /** What a close reason says more exactly, by the whole reason. */
  readonly reasonNames?: Readonly<Record<string, string>>;
  /** `synthetic`: made up by the client library, never on the wire. `in-band`: sent in a message, not in a Close frame. */
  readonly origin?: 'synthetic' | 'in-band';
}

/** A service or library that gives close codes a meaning of its own. */
export interface Service {
  /** Unique. */
  readonly id: string;
  readonly name: string;
  /** Subprotocols that mark it, with `*` for any text. */
  readonly subprotocols: readonly string[];
  /** URLs that mark it: host, path and required query parameters, as in {@link matchesUrl}. */
  readonly urls: readonly string[];
  readonly basis: Basis;
  /** What to know beyond single codes. */
  readonly note?: Localized;
  /** A single code wins over a range, and an entry whose reason fits over one without reasons. */
  readonly codes: readonly ServiceCode[];
  /** Where the facts come from. */
  readonly sources: readonly string[];
}

type More = Pick<ServiceCode, 'reasons' | 'reasonNames' | 'origin'>;

/** A range of codes with its meaning in English and Chinese. */
export function range(
  first: number,
  last: number,
  name: string,
  reconnect: Reconnect,
  en: string,
  zh: string,
  more?: More,
): ServiceCode {
  return { first, last, name, reconnect, meaning: { en: `${en}.`, zh: `${zh}。` }, ...more };
}

/** A single code with its meaning in English and Chinese. */
export function code(
  value: number,
  name: string,
  reconnect: Reconnect,
  en: string,
  zh: string,
  more?: More,
): ServiceCode {
  return range(value, value, name, reconnect, en, zh, more);
}
