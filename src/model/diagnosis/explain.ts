import type { EndedConnection } from '#model/record/connection.ts';
import { isAnswered } from '#model/record/question.ts';
import type { Service } from '#model/services/service.ts';
import type { CauseId } from './catalogue.ts';
import { unknown } from './causes/unknown.ts';
import { lastWords } from './evidence/last-words.ts';
import { unsent } from './evidence/unsent.ts';
import { type Facts, gatherFacts } from './facts.ts';
import { withPatterns } from './in-pattern.ts';
import { causes } from './order.ts';
import { toldByNeighbour } from './told-by-neighbour.ts';
import type { Alternative, Step, Verdict } from './verdict.ts';

/**
 * Why a connection ended. The first cause of the list that is at least likely is the verdict, else the first that is possible.
 * Pure: the same records give the same verdict.
 *
 * @param connection - The connection in question.
 * @param neighbours - Other ended connections, best of all tabs: what ended in the same instant tells a lot. It may
 *   hold the connection itself.
 * @param own - Services the user has added; what they call a close code wins over what ours or the standard call it.
 */
export function explain(
  connection: EndedConnection,
  neighbours: readonly EndedConnection[],
  own: readonly Service[] = [],
): Verdict {
  const facts = gatherFacts(connection, neighbours, own);
  const found = causes.flatMap((cause) => {
    const finding = cause.find(facts);
    return finding ? [{ cause: cause.id, ...finding, nextSteps: unanswered(finding.nextSteps, facts) }] : [];
  });
  const told = toldByNeighbour(facts);
  if (told) found.push(told);
  found.sort((a, b) => Number(a.confidence === 'possible') - Number(b.confidence === 'possible'));
  const [best = { cause: unknown.id, ...unknown.find(facts) }, ...others] = found;
  const settled = best.confidence === 'certain' && !leavesOpen(best.cause, facts);
  const alternatives: Alternative[] = settled ? [] : others;
  const within = withPatterns(best, facts);
  return {
    candidates: [],
    ...within,
    evidence: [...within.evidence, ...lastWords(facts), ...unsent(facts)],
    alternatives,
  };
}

/**
 * Whether what is certain leaves open why it ended: a close event that the page made up says nothing of how the connection itself
 * ended later, and a server that gives no reason nothing of why it closed.
 */
const leavesOpen = (cause: CauseId, { closed }: Facts): boolean =>
  cause === 'synthetic' || (closed?.reason === '' && WITHOUT_REASON.has(cause));
const WITHOUT_REASON: ReadonlySet<CauseId> = new Set(['server-closed', 'server-going-away']);

/** The steps without those that ask what the record answers. */
const unanswered = (steps: readonly Step[], { connection, neighbours }: Facts): readonly Step[] =>
  steps.filter(({ asks }) => asks === undefined || !isAnswered(asks, connection, neighbours));
