import { duration, text } from '#model/diagnosis/wording.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { endpointOf, groupBy } from './group.ts';
import { type Finder, patternOf } from './pattern.ts';

/** The shortest time, in ms, that two must be open side by side; a hand-over from an old to a new one is shorter. */
const TOGETHER = 5_000;

/**
 * One document holds several connections to the same URL at a time, made by the same code. Rests on `url`, `protocols`,
 * `stack`, `opened.at` and `end.at`; without a stack nothing is said.
 */
export const duplicates: Finder = (connections) =>
  groupBy(
    connections.filter(({ opened, stack }) => opened !== null && stack !== ''),
    ({ sender, url, protocols, stack }) =>
      `${sender.tabId} ${sender.frameId} ${sender.documentId} ${url} ${protocols?.join()} ${stack}`,
  ).flatMap((group) => {
    const found = new Set<EndedConnection>();
    let longest = 0;
    for (const [index, one] of group.entries()) {
      for (let next = index + 1; next < group.length; next += 1) {
        const other = group[next];
        // Created in order: who begins after this one's end has no company in it.
        if (!other || other.createdAt >= one.end.at) break;
        const shared = Math.min(one.end.at, other.end.at) - Math.max(one.opened?.at ?? 0, other.opened?.at ?? 0);
        if (shared < TOGETHER) continue;
        found.add(one).add(other);
        longest = Math.max(longest, shared);
      }
    }
    const [first] = found;
    if (!first) return [];
    const time = duration(longest);
    const place = endpointOf(first);
    return [
      patternOf(
        'duplicates',
        [...found].sort((a, b) => a.createdAt - b.createdAt),
        {
          warning: false,
          headline: text(
            `Duplicates: ${found.size} connections to one URL at the same time`,
            `重复连接：同一 URL 同时有 ${found.size} 个连接`,
          ),
          evidence: [
            text(
              `All to ${place}, made by the same code of one document`,
              `全部连接到 ${place}，由同一文档的同一处代码创建`,
            ),
            text(`Open side by side for up to ${time.en}`, `同时打开最长 ${time.zh}`),
          ],
          nextStep: text(
            'Close the old one before opening a new one, or share one',
            '打开新连接前先关闭旧连接，或共用一个连接',
          ),
        },
      ),
    ];
  });
