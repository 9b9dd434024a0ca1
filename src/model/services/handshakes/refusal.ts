import type { Localized } from '#model/localized.ts';

/** What a refused opening handshake, or several HTTP statuses of it, means in one ecosystem. */
export interface Refusal {
  /** Unique. */
  readonly id: string;
  /** The framework, server, proxy or platform that answers so. */
  readonly ecosystem: string;
  /** HTTP statuses that it is about. */
  readonly statuses: readonly number[];
  /** URLs that mark it: host, path and required query parameters, as in {@link matchesUrl}. */
  readonly urls?: readonly string[];
  /** Values of query parameters that mark it; each must fit. */
  readonly query?: Readonly<Record<string, RegExp>>;
  /** Subprotocols asked for that mark it, with `*` for any text and `#` for a digit. */
  readonly subprotocols?: readonly string[];
  /** Headers of the answer that mark it, lower case, and the values they may have, with `*` for any text. */
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  /** How long the answer took, in seconds: at least, at most. */
  readonly after?: readonly [least: number, most: number];
  /** What it means, in a few words. */
  readonly meaning: Localized;
  /** What to do about it. */
  readonly step: Localized;
  /** Addresses where it is to be read. */
  readonly sources: readonly string[];
}

type Marks = Pick<Refusal, 'urls' | 'query' | 'subprotocols' | 'headers' | 'after'>;
type Told = readonly [en: string, zh: string];

/** A row of the table. */
export function refusal(
  id: string,
  ecosystem: string,
  statuses: readonly number[],
  marks: Marks,
  [meaningEn, meaningZh]: Told,
  [stepEn, stepZh]: Told,
  ...sources: string[]
): Refusal {
  return {
    id,
    ecosystem,
    statuses,
    ...marks,
    meaning: { en: meaningEn, zh: meaningZh },
    step: { en: stepEn, zh: stepZh },
    sources,
  };
}

/** The `server` header as a mark. */
export const server = (...values: string[]) => ({ headers: { server: values } });
