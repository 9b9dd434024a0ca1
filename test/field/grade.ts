import { explain } from '#model/diagnosis/explain.ts';
import type { Verdict } from '#model/diagnosis/verdict.ts';
import type { FieldRecord } from './save.ts';

/** How a verdict stands to the truth. */
export type Grade = 'specific' | 'no more' | 'vague' | 'wrong' | 'wrong and certain';

/** A recorded ending with its verdict. */
export interface Graded {
  readonly record: FieldRecord;
  readonly verdict: Verdict;
  readonly grade: Grade;
  /** What kept it from being specific. */
  readonly lacks: readonly string[];
}

/** How many next steps and candidates are read before a person has begun to guess. */
const FIRST = 3;

/** What a verdict says first, in English: what stands further down is not what it says the cause is. */
export function saidFirst({ headline, evidence, nextSteps, candidates }: Verdict): string {
  return [
    headline.en,
    ...evidence.map(({ text }) => text.en),
    ...nextSteps.slice(0, FIRST).map(({ en }) => en),
    ...candidates.slice(0, FIRST).map(({ name, fits }) => `${name.en} ${fits.en}`),
  ].join('\n');
}

/** Explains a recorded ending among its neighbours, and holds what is said against what was made to happen. */
export function grade(record: FieldRecord): Graded {
  const { connection, neighbours, truth } = record;
  const verdict = explain(connection, [connection, ...neighbours]);
  const said = saidFirst(verdict);
  const isNamed = truth.causes.includes(verdict.cause);
  const isVague = truth.vague?.includes(verdict.cause) ?? false;
  const lacks = [
    ...(isNamed ? [] : [`cause ${truth.causes.join(' or ')}`]),
    ...(truth.names ?? []).filter((name) => !new RegExp(name, 'i').test(said)).map((name) => `/${name}/`),
    ...(truth.misleads ?? []).filter((word) => new RegExp(word, 'i').test(said)).map((word) => `speaks of /${word}/`),
  ];
  return { record, verdict, lacks, grade: gradeOf() };

  function gradeOf(): Grade {
    if (isNamed && lacks.length === 0) return 'specific';
    if (truth.noMore !== undefined && isVague && verdict.confidence !== 'certain') return 'no more';
    if (isNamed || isVague) return 'vague';
    return verdict.confidence === 'certain' ? 'wrong and certain' : 'wrong';
  }
}
