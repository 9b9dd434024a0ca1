import type { Connection } from '#model/record/connection.ts';
import { hostOfConnectionUrl } from '#model/record/urls.ts';
import type { QueryKey } from './keys.ts';
import { textTestOf } from './query.ts';
import { readTerms } from './terms.ts';
import type { TextTest } from './text-test.ts';
import { parseSpanTest } from './time-values.ts';

/** A test of open connections, at a present time in ms since the Unix epoch. */
type LiveTest = (connection: Connection, now: number) => boolean;

/** What a query asks of open connections. */
export interface LiveQuery {
  test: LiveTest;
  /** Whether it asks for them by `state:open`. */
  wantsOpen: boolean;
}

/** Keys that ask for nothing but what an ending has, so that no open connection has it. */
const ofEnding = () => null;

/** What each key asks of an open connection; null where none can have it. */
const keys: Readonly<Record<QueryKey, (value: string, matches: TextTest) => LiveTest | null>> = {
  state: (value) => () => value.toLowerCase() === 'open',
  code: ofEnding,
  clean: ofEnding,
  opened:
    (value) =>
    ({ opened }) =>
      (opened !== null) === (value.toLowerCase() === 'yes'),
  end: ofEnding,
  age(value) {
    const isInRange = parseSpanTest(value.toLowerCase());
    return ({ opened }, now) => opened !== null && isInRange?.(now - opened.at) === true;
  },
  cause: ofEnding,
  url:
    (_, matches) =>
    ({ url }) =>
      matches(url),
  host:
    (_, matches) =>
    ({ url }) =>
      matches(hostOfConnectionUrl(url)),
  reason: ofEnding,
  goodbye: ofEnding,
  protocol: (_, matches) => (connection) => protocolsOf(connection).some(matches),
  frame(value, matches) {
    if (value.toLowerCase() === 'top') return ({ sender }) => sender.frameId === 0;
    return ({ sender }) => matches(sender.url);
  },
  after: ofEnding,
  before: ofEnding,
};

const protocolsOf = ({ protocols, opened }: Connection): readonly string[] =>
  opened?.protocol ? [opened.protocol] : (protocols ?? []);

/**
 * Reads a query, none of whose values is wrong, as it is asked of open connections: as of closes, each word must be found in what is
 * shown, each key must hold, and what has a leading minus must not.
 *
 * @returns null where it asks for nothing.
 */
export function readLiveQuery(query: string): LiveQuery | null {
  const tests: LiveTest[] = [];
  let wantsOpen = false;
  for (const term of readTerms(query)) {
    const { key, value, negated } = term;
    const matches = value === '' ? null : textTestOf(term);
    if (!matches) continue;
    const holds: LiveTest = (key === null ? inWords(matches) : keys[key](value, matches)) ?? (() => false);
    wantsOpen ||= key === 'state' && !negated && value.toLowerCase() === 'open';
    tests.push(negated ? (connection, now) => !holds(connection, now) : holds);
  }
  if (tests.length === 0) return null;
  return { test: (connection, now) => tests.every((test) => test(connection, now)), wantsOpen };
}

const inWords =
  (matches: TextTest): LiveTest =>
  (connection) =>
    [connection.url, connection.sender.url, ...protocolsOf(connection)].some(matches);

/** The query without what asks for open connections alone. */
export function withoutStateOpen(query: string): string {
  const asks = readTerms(query).filter(({ key, value }) => key === 'state' && value.toLowerCase() === 'open');
  return asks
    .reverse()
    .reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), query)
    .replace(/\s+/g, ' ')
    .trim();
}
