/** A filter on the close code: which codes pass, or the part that makes no sense. */
export type CodeFilter = { matches: (code: number) => boolean } | { wrong: string } | null;

interface Span {
  first: number;
  last: number;
}

const PART = /^(\d{1,5})(?:\s*(?:-|–|\.\.)\s*(\d{1,5}))?$/;

/** Reads `1006`, `4000-4999` or a list of those with commas or spaces; null when nothing is asked for. */
export function parseCodeFilter(text: string): CodeFilter {
  const parts = text
    .replace(/\s*(-|–|\.\.)\s*/g, '$1')
    .split(/[\s,，、;]+/)
    .filter(Boolean);
  if (parts.length === 0) return null;
  const spans: Span[] = [];
  for (const part of parts) {
    const span = parseSpan(part);
    if (span === null) return { wrong: part };
    spans.push(span);
  }
  return { matches: (code) => spans.some(({ first, last }) => first <= code && code <= last) };
}

function parseSpan(part: string): Span | null {
  const [, first, last = first] = PART.exec(part) ?? [];
  if (first === undefined) return null;
  const span = { first: Number(first), last: Number(last) };
  return span.first <= span.last && span.last <= 65_535 ? span : null;
}
