import type { Facts } from '#model/diagnosis/facts.ts';
import type { Finding } from '#model/diagnosis/verdict.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';
import type { EndedConnection } from '#model/record/connection.ts';

/** How soon after its creation the first one of a pair is aborted, in ms. */
const EARLY = 500;
/** How soon after the abort the second one is created, in ms. */
const AT_ONCE = 50;

/** When the page aborted a connection soon after it made it and before it opened; null where it did not. */
export function abortedEarlyAt({ closeCall, createdAt }: EndedConnection): number | null {
  if (closeCall?.readyState !== 0 || closeCall.threw !== null || closeCall.at - createdAt > EARLY) return null;
  return closeCall.at;
}

/**
 * Whether a connection is the second mount of one that was aborted early: opened again at once, as React StrictMode does
 * when it mounts a component twice in development. Of the same document and URL it must be already.
 *
 * @param abortedAt What {@link abortedEarlyAt} gave of the first.
 */
export const isMountedAgain = ({ createdAt }: EndedConnection, abortedAt: number): boolean =>
  createdAt >= abortedAt && createdAt - abortedAt <= AT_ONCE;

/** That the same document opened another one at once, and what that means; null where it did not. */
export function mountedTwice({
  connection,
  neighbours,
}: Facts): Pick<Finding, 'headline' | 'evidence' | 'nextSteps'> | null {
  const abortedAt = abortedEarlyAt(connection);
  if (abortedAt === null) return null;
  const { sender, url } = connection;
  const again = neighbours.find(
    (other) =>
      other.url === url &&
      other.sender.tabId === sender.tabId &&
      other.sender.documentId === sender.documentId &&
      other.sender.frameId === sender.frameId &&
      isMountedAgain(other, abortedAt),
  );
  if (!again) return null;
  const wait = duration(again.createdAt - abortedAt);
  return {
    headline: text('Given up, and opened again at once', '刚放弃就立即重新打开'),
    evidence: [
      fact(
        'neighbours',
        `the same document opened another to the same URL ${wait.en} later`,
        `${wait.zh}后同一文档又打开了到同一 URL 的连接`,
      ),
    ],
    nextSteps: [
      text(
        'Usual in React StrictMode, which runs effects twice in development: close after open, or ignore it',
        '在 React StrictMode 中很常见：开发环境下 effect 会执行两次；可等 open 之后再关闭，或忽略它',
      ),
      text(
        'In production look for code that connects twice: an effect that runs again, a second connect()',
        '若在生产环境出现，检查是否连接了两次：effect 重复执行，或再次 connect()',
      ),
    ],
  };
}
