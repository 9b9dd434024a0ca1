import { bilingual, element } from './element.js';
import { endings, groups } from './endings.ts';
import { urlOf } from './play.js';

/** @import { PlaygroundEnding } from './endings.ts' */

/** @type {Map<string, HTMLButtonElement>} */
const buttons = new Map();

/** @type {(ending: PlaygroundEnding, onPress: (ending: PlaygroundEnding) => void) => HTMLButtonElement} */
function button(ending, onPress) {
  const made = element('button', 'ending', ...bilingual(ending.title));
  made.type = 'button';
  made.title = urlOf(ending);
  made.dataset.ending = ending.id;
  if (ending.slow) {
    made.append(element('span', 'slow', 'slow 慢'));
  }
  made.addEventListener('click', () => onPress(ending));
  buttons.set(ending.id, made);
  return made;
}

/**
 * One section of buttons for each group.
 * @param {(ending: PlaygroundEnding) => void} onPress
 */
export function endingSections(onPress) {
  return groups.map(({ id, title }) => {
    const ofGroup = endings.filter(({ group }) => group === id);
    return element(
      'section',
      'group',
      element('h2', '', ...bilingual(title)),
      element('div', 'endings', ...ofGroup.map((ending) => button(ending, onPress))),
    );
  });
}

/** @type {(id: string, state: 'playing' | 'expected' | 'unexpected') => void} */
export function markEnding(id, state) {
  const marked = buttons.get(id);
  if (marked) {
    marked.dataset.state = state;
  }
}
