import { duration, text } from '#model/diagnosis/wording.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { endpointOf, groupBy } from './group.ts';
import { type Finder, patternOf } from './pattern.ts';

/** How soon after the abort the second one is created, in ms. */
const AT_ONCE = 50;
/** How soon after its creation the first one is aborted, in ms. */
const EARLY = 500;

/**
 * Aborted while connecting and opened again at once, as React StrictMode does when it mounts a component twice in
 * development. Rests on `closeCall` (readyState 0), `createdAt` and the same URL in the same document.
 */
export const doubleMount: Finder = (connections) =>
  groupBy(connections, ({ sender, url }) => `${sender.tabId} ${sender.frameId} ${sender.documentId} ${url}`).flatMap(
    (group) =>
      group.flatMap((first, index) => {
        const call = first.closeCall;
        if (call?.readyState !== 0 || call.threw !== null || call.at - first.createdAt > EARLY) return [];
        const second = nextIn(group, index, call.at);
        if (!second) return [];
        const gap = duration(second.createdAt - call.at);
        const place = endpointOf(first);
        return [
          patternOf('double-mount', [first, second], {
            warning: false,
            headline: text('Mounted twice, as in React StrictMode', '被挂载两次，与 React StrictMode 一致'),
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
      }),
  );

/** The one created right after the abort; looked for among the later ones only, which keeps long logs cheap. */
function nextIn(group: readonly EndedConnection[], index: number, abortedAt: number): EndedConnection | null {
  for (let next = index + 1; next < group.length; next += 1) {
    const other = group[next];
    if (!other || other.createdAt - abortedAt > AT_ONCE) return null;
    if (other.createdAt >= abortedAt) return other;
  }
  return null;
}
