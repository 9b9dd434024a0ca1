import type { EndedConnection } from '#model/record/connection.ts';
import { fits } from '#model/services/glob.ts';
import { matchesUrl } from '#model/services/matches-url.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './table.ts';

/** By what an answer was recognised as that of an ecosystem. */
export type RefusalMark = 'header' | 'host' | 'subprotocol' | 'path';

/** What an answer means, and what else it may mean. */
export interface FoundRefusals {
  /** The meaning by marks of the connection, null when none has any. */
  readonly best: { readonly refusal: Refusal; readonly mark: RefusalMark } | null;
  /** Other meanings of the status: those with marks as well or, where none has any, those that nothing rules out. */
  readonly others: readonly Refusal[];
}

const WEIGHT: Readonly<Record<RefusalMark, number>> = { header: 8, host: 6, path: 4, subprotocol: 3 };

/**
 * What the HTTP status of a refused handshake means to those who answer so. Rests on `url`, `protocols`, the time the
 * answer took and, where a second channel tells them, on `handshake.headers`: Chromium gives none of a refused handshake
 * (measured: 6), so that there only URL and subprotocol tell, and the rest stays open.
 *
 * @param status - The HTTP status of the answer.
 * @param seconds - From the constructor to the end, in seconds.
 */
export function findRefusals(connection: EndedConnection, status: number, seconds: number): FoundRefusals {
  const url = URL.canParse(connection.url) ? new URL(connection.url) : null;
  const marked: { refusal: Refusal; marks: RefusalMark[]; weight: number }[] = [];
  const open: Refusal[] = [];
  for (const refusal of refusals) {
    const [least, most] = refusal.after ?? [0, Number.POSITIVE_INFINITY];
    if (!refusal.statuses.includes(status) || seconds < least || seconds > most) continue;
    const marks = marksOf(refusal, connection, url);
    if (marks.length > 0) {
      marked.push({ refusal, marks, weight: marks.reduce((sum, mark) => sum + WEIGHT[mark], 0) });
    } else if (mayAnswer(refusal, connection)) open.push(refusal);
  }
  marked.sort((a, b) => b.weight - a.weight);
  const [best, ...rest] = marked;
  return {
    best: best?.marks[0] ? { refusal: best.refusal, mark: best.marks[0] } : null,
    others: best ? rest.map(({ refusal }) => refusal) : open,
  };
}

function marksOf(refusal: Refusal, connection: EndedConnection, url: URL | null): RefusalMark[] {
  const { urls = [], query, subprotocols = [], headers = {} } = refusal;
  const marks: RefusalMark[] = [];
  const answered = connection.handshake?.headers ?? [];
  const named = Object.entries(headers).some(([name, patterns]) =>
    answered.some((header) => header.name.toLowerCase() === name && patterns.some((each) => fits(each, header.value))),
  );
  if (named) marks.push('header');
  const matches = url ? urls.map((pattern) => matchesUrl(pattern, url)) : [];
  const inQuery = query === undefined || (url !== null && queryFits(query, url));
  if (inQuery && matches.includes('host')) marks.push('host');
  const asked = connection.protocols ?? [];
  if (subprotocols.some((pattern) => asked.some((name) => fits(pattern, name)))) marks.push('subprotocol');
  if (inQuery && (matches.includes('path') || (query !== undefined && urls.length === 0))) marks.push('path');
  return marks;
}

const queryFits = (query: NonNullable<Refusal['query']>, { searchParams }: URL): boolean =>
  Object.entries(query).every(([name, pattern]) => pattern.test(searchParams.get(name) ?? ''));

/** Whether it may be the one although nothing marks it: by no more than headers would it show, and none are known. */
function mayAnswer({ urls, query, subprotocols, headers }: Refusal, { handshake }: EndedConnection): boolean {
  if (urls || query || subprotocols) return false;
  return headers === undefined || !handshake || handshake.headers.length === 0;
}
