import { abortedEarlyAt, isMountedAgain } from '#model/diagnosis/evidence/double-mount.ts';
import { duration, text } from '#model/diagnosis/wording.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { endpointOf, groupBy } from './group.ts';
import { type Finder, patternOf } from './pattern.ts';
import { medianOf } from './times.ts';

/**
 * Aborted while connecting and opened again at once, as React StrictMode does when it mounts a component twice in
 * development. Rests on `closeCall` (readyState 0), `createdAt` and the same URL in the same document.
 */
export const doubleMount: Finder = (connections) =>
  groupBy(connections, ({ sender, url }) => `${sender.tabId} ${sender.frameId} ${sender.documentId} ${url}`).flatMap(
    (group) => {
      const pairs = group.flatMap((first, index) => {
        const abortedAt = abortedEarlyAt(first);
        const second = abortedAt === null ? null : nextIn(group, index, abortedAt);
        return abortedAt !== null && second ? [{ first, second, wait: second.createdAt - abortedAt }] : [];
      });
      const [one] = pairs;
      if (!one) return [];
      const times = pairs.length;
      const gap = duration(medianOf(pairs.map(({ wait }) => wait)));
      const place = endpointOf(one.first);
      return [
        patternOf('double-mount', [...new Set(pairs.flatMap(({ first, second }) => [first, second]))], {
          warning: false,
          headline:
            times === 1
              ? text('Mounted twice, as in React StrictMode', '被挂载两次，与 React StrictMode 一致')
              : text(
                  `Mounted twice, ${times} times, as in React StrictMode`,
                  `${times} 次被挂载两遍，与 React StrictMode 一致`,
                ),
          evidence: [
            text(`Aborted while connecting to ${place}`, `连接 ${place} 时被中止`),
            text(`Opened again ${gap.en} later by the same document`, `${gap.zh}后由同一文档再次打开`),
          ],
          nextStep: text(
            'Harmless in development; in production look for an effect that runs twice',
            '开发环境下无害；若在生产环境出现，检查是否有 effect 执行了两次',
          ),
        }),
      ];
    },
  );

/** The one created right after the abort; looked for among the later ones only, which keeps long logs cheap. */
function nextIn(group: readonly EndedConnection[], index: number, abortedAt: number): EndedConnection | null {
  for (let next = index + 1; next < group.length; next += 1) {
    const other = group[next];
    if (!other) return null;
    if (isMountedAgain(other, abortedAt)) return other;
    if (other.createdAt > abortedAt) return null;
  }
  return null;
}
