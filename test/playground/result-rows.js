import { bilingual, element } from './element.js';
import { expectedOf } from './play.js';

/** @import { ExpectedOutcome, Played, PlaygroundEnding } from './endings.ts' */

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0)} s`;

/** @param {ExpectedOutcome} outcome */
function inWords({ code, reason, wasClean, opened, errored }) {
  const facts = [
    String(code),
    `"${reason}"`,
    wasClean === 'either' ? 'clean or not' : wasClean ? 'clean' : 'not clean',
    opened ? 'opened' : 'never opened',
    errored ? 'error' : 'no error',
  ];
  return facts.join(', ');
}

/** @type {(label: string, className: string, ...children: (Node | string)[]) => HTMLTableCellElement} */
function cell(label, className, ...children) {
  const made = element('td', className, ...children);
  made.dataset.label = label;
  return made;
}

/** @param {boolean} value */
const fact = (value) => element('span', value ? 'yes' : 'no', value ? 'yes' : 'no');

/** @type {(played: Played, ending: PlaygroundEnding) => HTMLTableRowElement} */
export function resultRow(played, ending) {
  const { outcome, asExpected } = played;
  const verdict = element('span', asExpected ? 'verdict ok' : 'verdict wrong', asExpected ? 'ok' : 'unexpected');
  const last = asExpected ? [verdict] : [verdict, element('small', '', `expected ${inWords(expectedOf(ending))}`)];
  const row = element(
    'tr',
    '',
    cell('time', 'time', new Date(played.startedAt).toLocaleTimeString(), element('small', '', seconds(played.took))),
    cell('ending', 'name', ...bilingual(ending.title), element('small', 'url', played.url)),
    cell('code', 'code', outcome ? String(outcome.code) : 'no close event'),
    cell('reason', 'reason', outcome?.reason ?? ''),
    cell('wasClean', '', outcome ? fact(outcome.wasClean) : ''),
    cell('opened', '', outcome ? fact(outcome.opened) : ''),
    cell('error', '', outcome ? fact(outcome.errored) : ''),
    cell('expected', 'expected', ...last),
  );
  row.dataset.ending = played.id;
  return row;
}
