import type { CauseId } from '#model/diagnosis/catalogue.ts';
import type { TestBrowser } from '../browser/support/test-browser.ts';
import type { Place } from './place.ts';

/** What really ended a connection, and what of it a verdict must tell. It is set from what was made to happen. */
export interface Truth {
  /** The causes that name it. */
  readonly causes: readonly CauseId[];
  /** What the verdict must speak of as well to be specific: each a pattern, found in what it says first. */
  readonly names?: readonly string[];
  /** Causes that are true of it too, and say less. */
  readonly vague?: readonly CauseId[];
  /** What it must not speak of, since the record rules it out: each a pattern. */
  readonly misleads?: readonly string[];
  /**
   * Why nobody who has the record, and nothing else, could say more than {@link vague} does. It must not be called certain
   * then.
   */
  readonly noMore?: string;
}

/** Where endings are recorded. */
export type BrowserName = TestBrowser['name'];

/** One way in which a connection of a product ends. */
export interface Ending {
  readonly name: string;
  readonly truth: Truth;
  /** What is different in one browser, which tells more or less. */
  readonly truthIn?: Readonly<Partial<Record<BrowserName, Partial<Truth>>>>;
  /** The browser that it needs; both by default. */
  readonly only?: BrowserName;
  /** Whether the browser reaches the host through a forward proxy, at `PROXY_PORT` of its address. */
  readonly behindProxy?: boolean;
  /** How many connections it takes; one by default. */
  readonly connections?: number;
  /** Which of them is in question, from 0; the first by default. The others are its neighbours. */
  readonly inQuestion?: number;
  /** Starts the product with the limits it ships, opens the connections and makes them end. */
  play(place: Place): Promise<unknown>;
}

/** Software that people run, and how connections to it end. */
export interface Product {
  readonly name: string;
  /** The packages of Debian that bring it. */
  readonly debian: readonly string[];
  /** The one address where it can listen, when it is not every address of the loopback range. */
  readonly address?: string;
  readonly endings: readonly Ending[];
}

/** The truth as a browser can tell it. */
export const truthIn = ({ truth, truthIn: different }: Ending, browser: BrowserName): Truth => ({
  ...truth,
  ...different?.[browser],
});
