import { duration, text } from '#model/diagnosis/wording.ts';
import { redactText } from '#model/export/redact-text.ts';
import { redactUrl } from '#model/export/redact-url.ts';
import type { Localized } from '#model/localized.ts';
import type { Reconnects } from '#model/reconnects/reconnects.ts';
import { reconnectLines } from '#model/reconnects/words.ts';
import type { TellOptions } from './connection-summary.ts';
import { escapeMarkdown, tableHead, tableRow } from './escape.ts';

/** The most attempts that are listed: an issue is read by people. */
const MOST = 40;

/**
 * How a client connects again, as Markdown for an issue: a line each, then its attempts.
 *
 * @param first - Lines that stand before all others.
 */
export function reconnectsReport(
  reconnects: Reconnects,
  first: readonly Localized[],
  { language, redact }: TellOptions,
): string {
  const say = (line: Localized): string =>
    escapeMarkdown(redact ? redactText(line[language], reconnects.endpoint) : line[language]);
  const endpoint = redact ? redactUrl(reconnects.endpoint) : reconnects.endpoint;
  const { attempts } = reconnects;
  const head = [text('Attempt', '尝试'), text('Waited', '等待'), text('Opened after', '打开用时'), text('End', '结束')];
  const rows = attempts.slice(-MOST).map(({ connection, wait }) => {
    const { createdAt, opened, end } = connection;
    const code = end?.type === 'closed' ? String(end.code) : (end?.type ?? '');
    return tableRow([
      new Date(createdAt).toISOString(),
      wait === null ? '' : duration(wait)[language],
      opened ? duration(opened.at - createdAt)[language] : '',
      end ? code : text('open', '打开')[language],
    ]);
  });
  return [
    `## ${escapeMarkdown(text(`Reconnects to ${endpoint}`, `${endpoint} 的重连`)[language])}\n\n`,
    ...[...first, ...reconnectLines(reconnects)].map((line) => `- ${say(line)}\n`),
    '\n',
    tableHead(
      head.map((name) => name[language]),
      [1, 2],
    ),
    ...rows,
  ].join('');
}
