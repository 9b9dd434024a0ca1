import { lookUp } from '#model/close-codes/look-up.ts';
import { escapeControls } from '#model/export/escape-controls.ts';
import type { EndedConnection } from '#model/record/connection.ts';

/** An ending in one line: `1006 Abnormal Closure, not clean: wss://api.example/live`. */
export function summaryOf({ url, end }: EndedConnection): string {
  return escapeControls(`${endingOf(end)}: ${url}`.replace(/[\r\n\t]+/g, ' '));
}

function endingOf(end: EndedConnection['end']): string {
  switch (end.type) {
    case 'closed': {
      const reason = end.reason === '' ? '' : ` "${end.reason}"`;
      return `${end.code} ${lookUp(end.code).name.en}${reason}, ${end.wasClean ? 'clean' : 'not clean'}`;
    }
    case 'blocked':
      return 'Blocked by a Content Security Policy';
    case 'threw':
      return `The constructor threw ${end.name}`;
    case 'left':
      return 'The page went away';
    case 'unseen':
      return 'Ended out of sight of the page script';
  }
}
