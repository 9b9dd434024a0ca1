import { endingSections, markEnding } from './ending-buttons.js';
import { endings } from './endings.ts';
import { play } from './play.js';
import { resultRow } from './result-rows.js';
import { severalAtATime } from './several-at-a-time.js';

/** @import { Played, PlaygroundEnding } from './endings.ts' */

const AT_A_TIME = 6;

/** @type {Played[]} */
const results = [];

/** @param {string} id */
function byId(id) {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`The page has no #${id}.`);
  }
  return found;
}

const rows = byId('results');
const progress = byId('progress');

/** @param {PlaygroundEnding} ending */
async function playOne(ending) {
  markEnding(ending.id, 'playing');
  const played = await play(ending);
  results.push(played);
  markEnding(ending.id, played.asExpected ? 'expected' : 'unexpected');
  rows.prepend(resultRow(played, ending));
  byId('empty').hidden = true;
  return played;
}

async function playAll() {
  const chosen = endings.filter(({ slow }) => !slow);
  let done = 0;
  let unexpected = 0;
  const tell = () => {
    progress.textContent = `${done} / ${chosen.length}${unexpected > 0 ? `, ${unexpected} unexpected 意外` : ''}`;
  };
  tell();
  return severalAtATime(chosen, AT_A_TIME, async (ending) => {
    const played = await playOne(ending);
    done++;
    unexpected += played.asExpected ? 0 : 1;
    tell();
    return played;
  });
}

byId('groups').append(...endingSections((ending) => void playOne(ending)));

const all = byId('play-all');
all.addEventListener('click', async () => {
  all.setAttribute('disabled', '');
  await playAll();
  all.removeAttribute('disabled');
});

window.playground = { results, playAll };
