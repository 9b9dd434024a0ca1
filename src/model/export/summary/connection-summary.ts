import { lookUp } from '#model/close-codes/look-up.ts';
import type { Verdict } from '#model/diagnosis/verdict.ts';
import { text } from '#model/diagnosis/wording.ts';
import { escapeControls } from '#model/export/escape-controls.ts';
import { redactConnection } from '#model/export/redact-connection.ts';
import { redactText } from '#model/export/redact-text.ts';
import type { Language, Localized } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { escapeMarkdown } from './escape.ts';
import { confidence, endings, words } from './words.ts';

/** How one connection is told of. */
export interface TellOptions {
  language: Language;
  /** Whether query strings, fragments and user info are taken out of every URL. */
  redact: boolean;
}

/**
 * One connection as a bug report in Markdown: the verdict with its evidence and next steps, the end, the stacks and the whole
 * record.
 */
export function connectionSummary(connection: EndedConnection, verdict: Verdict, options: TellOptions): string {
  const { language, redact } = options;
  const told = redact ? (redactConnection(connection) as EndedConnection) : connection;
  const say = (localized: Localized): string => escapeMarkdown(cleaned(localized[language], connection, redact));
  const list = (items: readonly Localized[]): string => items.map((item) => `- ${say(item)}\n`).join('');
  const section = (title: Localized, content: string): string =>
    content === '' ? '' : `\n## ${say(title)}\n\n${content}`;
  return [
    `# ${say(verdict.headline)} (${say(confidence[verdict.confidence])})\n\n`,
    `${escapeMarkdown(told.url)}\n\n${escapeMarkdown(endOf(told, language))}\n`,
    section(words.evidence, list(verdict.evidence.map((line) => line.text))),
    section(words.nextSteps, list(verdict.nextSteps)),
    section(text('Stack of new WebSocket()', 'new WebSocket() 的调用栈'), told.stack && fenced(told.stack, '')),
    section(
      text('Stack of close()', 'close() 的调用栈'),
      told.closeCall?.stack ? fenced(told.closeCall.stack, '') : '',
    ),
    section(text('Record', '记录'), fenced(JSON.stringify(told, null, 2), 'json')),
  ].join('');
}

/** One connection in one line: when, how and why it ended, and where it went. */
export function connectionLine(connection: EndedConnection, verdict: Verdict | null, options: TellOptions): string {
  const { language, redact } = options;
  const { url } = redact ? redactConnection(connection) : connection;
  const why = verdict ? ` - ${cleaned(verdict.headline[language], connection, redact)}` : '';
  const line = `${new Date(connection.end.at).toISOString()} ${endOf(connection, language)}${why} - ${url}`;
  return escapeControls(line.replace(/\s+/g, ' '));
}

const cleaned = (words: string, { url }: EndedConnection, redact: boolean): string =>
  redact ? redactText(words, url) : words;

function endOf({ end, opened }: EndedConnection, language: Language): string {
  const open = opened
    ? text(`open for ${end.at - opened.at} ms`, `连接持续了 ${end.at - opened.at} 毫秒`)
    : text('never opened', '未建立连接');
  if (end.type !== 'closed') return `${endings[end.type][language]}, ${open[language]}`;
  const clean = end.wasClean ? text('clean', '干净') : text('not clean', '不干净');
  const reason = end.reason === '' ? '' : ` ${JSON.stringify(end.reason)}`;
  return `${end.code} ${lookUp(end.code).name[language]}${reason}, ${clean[language]}, ${open[language]}`;
}

/** A block of code that nothing in it can end. */
function fenced(content: string, kind: string): string {
  const shown = escapeControls(content);
  const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${kind}\n${shown}\n${fence}\n`;
}
