import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact } from '#model/diagnosis/wording.ts';

/** How long after the page came back from a standstill an end still belongs to it, in ms. */
export const AFTERWARDS = 60_000;

/** How late, in ms, a gap's begin may be told: the heartbeat sees only where two of its beats are. */
const SLACK = 25_000;

/** A time in which nothing ran in the page, shortly before the end. */
export interface Standstill {
  /** Its length in ms. */
  readonly duration: number;
  /** From its end to the end of the connection, in ms; 0 when the connection ended first. */
  readonly before: number;
}

/**
 * The page's longest standstill, if the connection lived through it and ended within a minute of it, and if neither the
 * back/forward cache nor a frozen page explains it. Rests on `page.longestGap`, `cachedAt` and `frozenAt`. Null otherwise.
 */
export function standstillOf({ connection }: Facts): Standstill | null {
  const { page, end, createdAt } = connection;
  const gap = page.longestGap;
  if (gap === null) return null;
  const begin = gap.until - gap.duration;
  if (gap.until < createdAt || Math.abs(end.at - gap.until) > AFTERWARDS) return null;
  const within = (at: number | null) => at !== null && at >= begin - SLACK && at <= gap.until;
  if (within(page.cachedAt) || within(page.frozenAt)) return null;
  return { duration: gap.duration, before: Math.max(0, end.at - gap.until) };
}

/** A standstill as evidence. */
export function standstillFact({ duration: length, before }: Standstill): Evidence {
  const span = duration(length);
  const ago = duration(before);
  return fact(
    'page',
    `nothing ran in the page for ${span.en}, until ${ago.en} before the end`,
    `页面停止运行了 ${span.zh}，直到结束前 ${ago.zh}才恢复`,
  );
}

/**
 * How soon after the page's return from the back/forward cache or a freeze it ended, in ms; null when it was not away
 * while the connection was open, or ended later.
 */
export function returnedBefore({ connection }: Facts, since: number | null): number | null {
  const { page, opened, end } = connection;
  if (since === null || opened === null || since < opened.at || page.resumedAt === null) return null;
  const after = end.at - page.resumedAt;
  // The close event may come just before the page hears that it is back.
  return page.resumedAt >= since && after >= -1_000 && after <= SOON ? Math.max(0, after) : null;
}

/** How soon after its return a page hears of the closes of the meantime, in ms. */
const SOON = 5_000;
