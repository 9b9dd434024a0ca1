import type { Confidence } from '#model/diagnosis/verdict.ts';
import { text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';

/** The words of the report itself. */
export const words = {
  title: text('WebSocket closes', 'WebSocket 关闭报告'),
  by: (generator: string, at: string) => text(`Made by ${generator} at ${at}.`, `由 ${generator} 生成于 ${at}。`),
  redacted: text(
    'Query strings, fragments and user info of URLs are left out.',
    '已去除 URL 中的查询字符串、片段和用户信息。',
  ),
  total: (total: number, notClean: number) =>
    text(`${connections(total).en}, ${notClean} not clean.`, `${connections(total).zh}，其中 ${notClean} 个不干净。`),
  span: (from: string, to: string) => text(`Ended from ${from} to ${to}.`, `结束时间：${from} 至 ${to}。`),
  codes: text('By close code', '按关闭码'),
  causes: text('By cause', '按成因'),
  patterns: text('Patterns', '规律'),
  noPatterns: text('None found.', '没有发现。'),
  worst: text('Worst verdicts', '最严重的诊断'),
  noWorst: text('Every connection ended cleanly.', '所有连接都干净地结束。'),
  moreWorst: (count: number) => text(`And ${count} more.`, `另有 ${count} 项。`),
  code: text('Code', '关闭码'),
  name: text('Name', '名称'),
  cause: text('Cause', '成因'),
  connections: text('Connections', '连接数'),
  notClean: text('Not clean', '不干净'),
  evidence: text('Evidence', '依据'),
  nextSteps: text('Next steps', '下一步'),
  latest: (at: string) => text(`The latest ended at ${at}`, `最近一次结束于 ${at}`),
  times: (count: number) => connections(count),
} as const;

/** A number of connections. */
const connections = (count: number): Localized =>
  text(count === 1 ? '1 connection' : `${count} connections`, `${count} 个连接`);

/** How sure a verdict is. */
export const confidence: Readonly<Record<Confidence, Localized>> = {
  certain: text('certain', '确定'),
  likely: text('likely', '很可能'),
  possible: text('possible', '有可能'),
};

/** The kinds of endings without a close code. */
export const endings: Readonly<Record<Exclude<EndedConnection['end']['type'], 'closed'>, Localized>> = {
  blocked: text('Blocked before it connected', '连接前被拦截'),
  threw: text('The constructor threw', '构造函数抛出异常'),
  left: text('Page went away', '页面已离开'),
  unseen: text('Ended in a worker', '在 Worker 中结束'),
};
