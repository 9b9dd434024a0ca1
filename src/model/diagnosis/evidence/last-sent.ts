import type { Facts } from '#model/diagnosis/facts.ts';

/** How soon after a message of the page's, in ms, a server ends that does not bear it. */
const AT_ONCE = 1_500;
/** How many of its messages, at most, may fall into such a time by chance. */
const BY_CHANCE = 0.25;

/**
 * From the page's last message to the end, in ms, where it was cut right behind that and heard nothing more: the page spoke for the first
 * time, or speaks so seldom that it is no chance. Rests on `activity`; null otherwise.
 */
export function cutBehindMessage({ connection, age }: Facts): number | null {
  const { activity, end, beforeCapture } = connection;
  const { sent, received } = activity;
  if (sent.lastAt === null || sent.count === 0) return null;
  const since = end.at - sent.lastAt;
  if (since < 0 || since > AT_ONCE || (received.lastAt ?? 0) > sent.lastAt) return null;
  const isFirst = sent.count === 1 && !beforeCapture;
  return isFirst || (age > 0 && (sent.count * since) / age <= BY_CHANCE) ? since : null;
}
