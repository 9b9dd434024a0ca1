import type { Localized } from '#model/localized.ts';
import type { Reconnect } from '#model/services/service.ts';
import type { Expression } from './expression.ts';

/**
 * What a goodbye is worth. `fatal`: the connection ends because of it. `announcement`: it ends because of it some time
 * later. `hint`: it may have to do with the end, and may not.
 */
export const WEIGHTS = ['fatal', 'announcement', 'hint'] as const;

/** One of {@link WEIGHTS}. */
export type Weight = (typeof WEIGHTS)[number];

/** Who would have to do something about it; `nobody` of an end that was meant. */
export type Fault = 'client' | 'server' | 'operator' | 'network' | 'either' | 'nobody';

/** What one code of a protocol means. */
export interface Word {
  /** The protocol's own name for it, or a short one. */
  readonly name: string;
  /** Empty where the name says it all. */
  readonly meaning: Localized;
  readonly fault: Fault;
  /** What to do; empty where there is nothing to say beyond whether to reconnect. */
  readonly advice: Localized;
  readonly reconnect: Reconnect;
  /** What it is worth, where that is not what its rule says. */
  readonly weight?: Weight;
}

/** The words of a protocol by their codes; `4000-4099` stands for each number of the range, `*` for every other code. */
export type Words = Readonly<Record<string, Word>>;

/** How one kind of goodbye is known and cut out of its message. */
export interface GoodbyeRule {
  readonly weight: Weight;
  /** Whether the server says it or, by its library, the page; the server unless it is told. */
  readonly from?: 'server' | 'page';
  /** Says the fields of `fields.ts`, and fits no message but this goodbye. */
  readonly expression: Expression;
  /** How long after an announcement the end may come, in ms. */
  readonly within?: number;
  /** How its code is written: as text unless it is told, or as an unsigned number of bytes, the highest or the lowest first. */
  readonly codeAs?: 'big-endian' | 'little-endian';
  /** How its reason is written; as it is to be read, in text or in UTF-8, unless it is told. */
  readonly reasonAs?: 'xml' | 'stomp' | 'json';
  /** Whether messages of this kind may come as a Blob, which then has to be read. */
  readonly inBlobs?: true;
  /** What its codes mean, where they are not the protocol's. */
  readonly words?: Words;
}

/**
 * A protocol that says goodbye in a message of its own.
 *
 * To add one: a file in `protocols/` that is named by the id and exports the protocol, and its line in `table.ts`. Its
 * rules are tried in their order, each first on the last message and then on the one before. Begin an expression with what
 * tells most messages apart at once; take codes and reasons only by what `fields.ts` exports, so that nothing else of a message
 * is said; and never take what `privacy` names. Then a positive and a false alarm in
 * `test/support/samples/goodbyes.json`, from a capture or the protocol's documents.
 */
export interface GoodbyeProtocol {
  /** Unique. */
  readonly id: string;
  readonly name: string;
  /** Subprotocols that mark it, with `*` for any text. */
  readonly subprotocols: readonly string[];
  /** URLs that mark it, as services have them (`matchesUrl`). */
  readonly urls: readonly string[];
  /** Values of query parameters that mark it where nothing else does; each must fit. */
  readonly query?: Readonly<Record<string, RegExp>>;
  readonly rules: readonly GoodbyeRule[];
  readonly words: Words;
  /** What its messages hold that must never be taken, or that a reason may name. */
  readonly privacy: string;
  /** Where the facts come from. */
  readonly sources: readonly string[];
}

/** A rule by the name under which a page reports that it fitted. */
export interface NamedRule extends GoodbyeRule {
  readonly name: string;
}

/** As much of a protocol as is needed to read what a page cut out. */
export interface SpokenProtocol extends Pick<GoodbyeProtocol, 'id' | 'name' | 'words'> {
  readonly rules: readonly Omit<GoodbyeRule, 'expression'>[];
}

/** What a code means, in English and Chinese. */
export function word(
  name: string,
  fault: Fault,
  reconnect: Reconnect,
  meaning: readonly [en: string, zh: string] | null,
  advice: readonly [en: string, zh: string] | null = null,
  weight?: Weight,
): Word {
  return {
    name,
    fault,
    reconnect,
    meaning: localized(meaning),
    advice: localized(advice),
    ...(weight && { weight }),
  };
}

const localized = (texts: readonly [en: string, zh: string] | null): Localized =>
  texts ? { en: `${texts[0]}.`, zh: `${texts[1]}。` } : { en: '', zh: '' };
