import { adviceOn } from '#model/close-codes/advice-on.ts';
import { lookUp } from '#model/close-codes/look-up.ts';
import type { CloseCode } from '#model/close-codes/table.ts';
import { closeCodes } from '#model/close-codes/table.ts';
import type { Service, ServiceCode } from '#model/services/service.ts';
import { services } from '#model/services/table.ts';

/** A meaning of a close code: of the standard table, or of a service. */
export type CodeMeaning =
  | { kind: 'standard'; id: string; entry: CloseCode }
  | { kind: 'service'; id: string; service: Service; code: ServiceCode };

/** Something to search in: a meaning and all that is written of it, lower case. */
interface Indexed {
  meaning: CodeMeaning;
  text: string;
}

/** Finds close codes by number or text. */
export interface CodeSearch {
  /**
   * Meanings that fit a query, the standard table's first. A number gives what stands for that very code, whatever the
   * range; words must all occur in what is written of a meaning, in either language; nothing gives everything.
   */
  find(query: string): readonly CodeMeaning[];
}

/** @param own Services the person has added; they come before ours. */
export function createCodeSearch(own: readonly Service[] = []): CodeSearch {
  const index: readonly Indexed[] = [
    ...closeCodes.map(indexEntry),
    ...[...own, ...services].flatMap((service) => service.codes.map((code, place) => indexCode(service, code, place))),
  ];
  return {
    find(query) {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      const number = words.length === 1 && /^\d{1,5}$/.test(words[0] ?? '') ? Number(words[0]) : null;
      if (number !== null) return number <= 65_535 ? meaningsOf(number, index) : [];
      return index.filter(({ text }) => words.every((word) => text.includes(word))).map(({ meaning }) => meaning);
    },
  };
}

/** Meanings of one code: the standard one, then those of that very code, then those of ranges. */
function meaningsOf(number: number, index: readonly Indexed[]): CodeMeaning[] {
  const standard = lookUp(number);
  const rank = (meaning: CodeMeaning) => {
    if (meaning.kind === 'standard') return 0;
    return meaning.code.first === meaning.code.last ? 1 : 2;
  };
  return index
    .map(({ meaning }) => meaning)
    .filter((meaning) => {
      if (meaning.kind === 'standard') return meaning.entry === standard;
      return meaning.code.first <= number && number <= meaning.code.last;
    })
    .sort((a, b) => rank(a) - rank(b));
}

function indexEntry(entry: CloseCode): Indexed {
  const { first, last, name, constant, meaning } = entry;
  const { causes } = adviceOn(entry);
  const words = [first, last, name.en, name.zh, constant, meaning.en, meaning.zh, ...causes.en, ...causes.zh];
  return { meaning: { kind: 'standard', id: `code-${first}-${last}`, entry }, text: words.join('\n').toLowerCase() };
}

function indexCode(service: Service, code: ServiceCode, place: number): Indexed {
  const { first, last, name, meaning, advice, reasons = [], reasonNames = {} } = code;
  const said = [meaning.en, meaning.zh, advice?.en ?? '', advice?.zh ?? ''];
  const words = [service.name, service.id, first, last, name, ...said, ...reasons];
  return {
    // An id in the document has no spaces; the pattern that names a person's own service may.
    meaning: { kind: 'service', id: `code-${service.id.replace(/\s/g, '+')}-${place}`, service, code },
    text: [...words, ...Object.entries(reasonNames).flat()].join('\n').toLowerCase(),
  };
}
