import { reportText } from '#model/export/summary/summary-text.ts';
import { Tally } from '#model/export/summary/tally.ts';
import { VerdictWindow } from '#model/export/summary/verdict-window.ts';
import { findPatterns } from '#model/patterns/find-patterns.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { ownServices } from '#model/services/own-services.ts';
import type { ExportFormat } from './format.ts';

/** A report for people: counts by close code and cause, patterns, and the verdicts that matter most. */
export const markdown: ExportFormat = {
  id: 'markdown',
  open(options) {
    const window = new VerdictWindow(ownServices(options.ownCodes));
    const tally = new Tally();
    const all: EndedConnection[] = [];
    return {
      start: () => '',
      connection(connection, recorded) {
        // Patterns tell URLs apart by what is taken out of them; they print only endpoints.
        all.push(recorded);
        for (const explained of window.add(connection)) tally.add(explained);
        return '';
      },
      *end() {
        for (const explained of window.end()) tally.add(explained);
        yield* reportText(tally, findPatterns(all), options);
      },
    };
  },
};
