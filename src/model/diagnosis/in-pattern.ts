import type { Localized } from '#model/localized.ts';
import { findPatterns } from '#model/patterns/find-patterns.ts';
import type { Pattern, PatternKind } from '#model/patterns/pattern.ts';
import type { CauseId } from './catalogue.ts';
import { atEndpoint } from './evidence/at-endpoint.ts';
import type { Facts } from './facts.ts';
import type { Evidence, Finding } from './verdict.ts';
import { fact, text } from './wording.ts';

/** Kinds of pattern that say something of why each of their connections ended. */
const TELLING: ReadonlySet<PatternKind> = new Set([
  'reconnect-storm',
  'accept-then-reject',
  'flapping',
  'takeover',
  'fixed-lifetime',
  'fixed-silence',
  'double-mount',
]);

/** What a verdict says of itself already. */
const SAID: Partial<Record<PatternKind, readonly CauseId[]>> = {
  takeover: ['takeover'],
  'fixed-lifetime': ['idle-timeout', 'lifetime-limit'],
  'fixed-silence': ['idle-timeout', 'lifetime-limit'],
};

/** Causes that know less than a pattern does of what to do. */
const GENERAL: ReadonlySet<CauseId> = new Set(['connection-lost', 'browser-failed', 'error-hidden', 'unknown']);

/** How many connections before and after one are looked at: a row need not know how long its pattern goes on. */
const NEAREST = 40;

/** Patterns at the same endpoint that a connection belongs to. Rests on neighbours. */
function patternsWith(facts: Facts): Pattern[] {
  const others = atEndpoint(facts);
  if (others.length === 0) return [];
  const place = others.findIndex(({ createdAt }) => createdAt > facts.connection.createdAt);
  const middle = place < 0 ? others.length : place;
  const near = others.slice(Math.max(0, middle - NEAREST), middle + NEAREST);
  return findPatterns([...near, facts.connection], (kind) => TELLING.has(kind)).filter(({ connectionIds }) =>
    connectionIds.includes(facts.connection.id),
  );
}

/** What a finding gains by the patterns that its connection belongs to: that it does, and their next steps. */
export function withPatterns<Found extends Finding & { cause: CauseId }>(finding: Found, facts: Facts): Found {
  const patterns = patternsWith(facts).filter(({ kind }) => !SAID[kind]?.includes(finding.cause));
  if (patterns.length === 0) return finding;
  const steps = patterns.map(({ nextStep }) => nextStep);
  const [first, ...rest] = finding.nextSteps;
  return {
    ...finding,
    evidence: [...finding.evidence, ...patterns.map(patternFact)],
    nextSteps: unique(
      GENERAL.has(finding.cause) || !first ? [...steps, ...finding.nextSteps] : [first, ...steps, ...rest],
    ),
  };
}

function patternFact({ headline, connectionIds: { length } }: Pattern): Evidence {
  // The pattern may go on beyond.
  if (length >= NEAREST)
    return fact(
      'neighbours',
      `1 of more than ${NEAREST} at this endpoint that ended so`,
      `该端点 ${NEAREST} 个以上这样结束的连接之一`,
    );
  return fact(
    'neighbours',
    `1 of ${length} at this endpoint. ${headline.en}`,
    `该端点 ${length} 个连接之一。${headline.zh}`,
  );
}

const unique = (steps: readonly Localized[]): Localized[] =>
  steps
    .filter(({ en }, index) => steps.findIndex((other) => other.en === en) === index)
    .map(({ en, zh }) => text(en, zh));
