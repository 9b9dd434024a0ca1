import { lookUp } from '#model/close-codes/look-up.ts';
import { type CauseId, causeName } from '#model/diagnosis/catalogue.ts';
import type { WriteOptions } from '#model/export/formats/format.ts';
import { redactText } from '#model/export/redact-text.ts';
import type { Localized } from '#model/localized.ts';
import type { Pattern } from '#model/patterns/pattern.ts';
import { escapeMarkdown, tableHead, tableRow } from './escape.ts';
import type { Tally, Trouble } from './tally.ts';
import { confidence, endings, words } from './words.ts';

/** How many of the worst are told. */
const WORST = 10;

const iso = (time: number): string => new Date(time).toISOString();

/** The report, in parts. */
export function* reportText(tally: Tally, patterns: readonly Pattern[], options: WriteOptions): Iterable<string> {
  const { language, redact } = options;
  const say = (text: Localized): string => escapeMarkdown(text[language]);
  const sayRedacted = (text: Localized): string =>
    escapeMarkdown(redact ? redactText(text[language], '') : text[language]);

  yield `# ${say(words.title)}\n\n`;
  yield `${say(words.by(options.generator, iso(options.exportedAt)))}\n`;
  yield `${say(words.total(tally.total, tally.notClean))}\n`;
  if (tally.span) yield `${say(words.span(iso(tally.span.from), iso(tally.span.to)))}\n`;
  if (redact) yield `${say(words.redacted)}\n`;

  yield `\n## ${say(words.codes)}\n\n`;
  yield tableHead([words.code, words.name, words.connections, words.notClean].map(say), [2, 3]);
  for (const { key, total, notClean } of tally.codes)
    yield tableRow([escapeMarkdown(key), say(nameOf(key)), total, notClean]);

  yield `\n## ${say(words.causes)}\n\n`;
  yield tableHead([words.cause, words.connections, words.notClean].map(say), [1, 2]);
  for (const { key, total, notClean } of tally.causes)
    yield tableRow([say(causeName(key as CauseId)), total, notClean]);

  yield `\n## ${say(words.patterns)}\n\n`;
  if (patterns.length === 0) yield `${say(words.noPatterns)}\n`;
  for (const { headline, evidence, nextStep } of patterns) {
    yield `- **${sayRedacted(headline)}**\n`;
    yield listOf([...evidence, nextStep].map(sayRedacted), '  ');
  }

  yield `\n## ${say(words.worst)}\n\n`;
  const { troubles } = tally;
  if (troubles.length === 0) yield `${say(words.noWorst)}\n`;
  for (const [index, trouble] of troubles.slice(0, WORST).entries()) yield troubleText(index + 1, trouble, say);
  if (troubles.length > WORST) yield `${say(words.moreWorst(troubles.length - WORST))}\n`;
}

function troubleText(place: number, { latest, endpoint, count }: Trouble, say: (text: Localized) => string): string {
  const { connection, verdict } = latest;
  return [
    `### ${place}. ${say(verdict.headline)} (${say(confidence[verdict.confidence])})\n\n`,
    `${say(words.times(count))}: ${escapeMarkdown(endpoint)}\n\n`,
    `${say(words.latest(iso(connection.end.at)))}.\n\n`,
    `${say(words.evidence)}:\n\n${listOf(verdict.evidence.map(({ text }) => say(text)))}\n`,
    verdict.nextSteps.length === 0 ? '' : `${say(words.nextSteps)}:\n\n${listOf(verdict.nextSteps.map(say))}\n`,
  ].join('');
}

const listOf = (items: readonly string[], indent = ''): string => items.map((item) => `${indent}- ${item}\n`).join('');

function nameOf(key: string): Localized {
  const isEnding = (name: string): name is keyof typeof endings => Object.hasOwn(endings, name);
  return isEnding(key) ? endings[key] : lookUp(Number(key)).name;
}
