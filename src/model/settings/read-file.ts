import * as v from 'valibot';
import type { Localized } from '#model/localized.ts';
import { EXPECTED } from './expected.ts';

/** What a file holds, or what is wrong with it and where. A file with a problem gives nothing at all. */
export type ReadFile<Content> = { content: Content } | { problem: Localized };

/** The longest part of a file that a problem cites, in characters. */
const CITED = 60;

/** What a file says of itself. */
export interface FileHead {
  /** What its field `format` says. */
  format: string;
  /** The version this build reads; the highest there is. */
  version: number;
}

/** Reads a text as a file of a format; `schema` is that of the whole file. */
export function readFile<Content>(
  text: string,
  { format, version }: FileHead,
  schema: v.GenericSchema<unknown, Content>,
): ReadFile<Content> {
  const json = parseJson(text);
  if ('problem' in json) return json;
  const head = v.safeParse(v.looseObject({ format: v.string() }), json.content);
  if (!head.success) {
    return problem(`This is no WasClean file: it has no "format".`, '这不是 WasClean 文件：没有 "format" 字段。');
  }
  if (head.output.format !== format) {
    const found = cut(JSON.stringify(head.output.format));
    return problem(`"format" is ${found}, not "${format}".`, `"format" 是 ${found}，而不是 "${format}"。`);
  }
  const given = head.output.version;
  if (typeof given !== 'number' || !Number.isSafeInteger(given) || given < 1) {
    return problem('"version" is no whole number from 1.', '"version" 不是大于等于 1 的整数。');
  }
  if (given > version) {
    return problem(
      `It has version ${given}; this WasClean reads version ${version} at most. Update WasClean to read it.`,
      `文件版本为 ${given}，当前 WasClean 最高支持版本 ${version}。请更新 WasClean。`,
    );
  }
  const parsed = v.safeParse(schema, json.content, { abortEarly: true });
  return parsed.success ? { content: parsed.output } : { problem: describe(parsed.issues[0]) };
}

function parseJson(text: string): ReadFile<unknown> {
  try {
    return { content: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const why = cut(error instanceof Error ? error.message : String(error), 200);
    return problem(`This is not JSON: ${why}`, `这不是 JSON：${why}`);
  }
}

function describe(issue: v.BaseIssue<unknown>): Localized {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const place = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  const where = cut(place.replace(/^\./, ''), 200);
  // As it stands in the file: the issue itself may have it trimmed.
  const value = issue.path?.at(-1)?.value;
  const found = value === undefined ? null : cut(JSON.stringify(value));
  const expected = EXPECTED.get(keys.map((key) => (typeof key === 'number' ? '*' : String(key))).join('.'));
  if (!expected) {
    return found === null
      ? { en: `${where} is missing.`, zh: `缺少 ${where}。` }
      : { en: `${where} is no field of this format.`, zh: `此格式没有字段 ${where}。` };
  }
  return found === null
    ? { en: `${where} is missing: expected ${expected.en}.`, zh: `缺少 ${where}：应为${expected.zh}。` }
    : {
        en: `${where}: expected ${expected.en}, found ${found}.`,
        zh: `${where}：应为${expected.zh}，实际为 ${found}。`,
      };
}

const problem = (en: string, zh: string): { problem: Localized } => ({ problem: { en, zh } });

const cut = (text: string, length = CITED) => (text.length > length ? `${text.slice(0, length)}…` : text);
