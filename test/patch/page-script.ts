import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { pageRules, rulesOf } from '#model/goodbyes/rules.ts';
import { protocols } from '#model/goodbyes/table.ts';
import { BEGIN, CHANNEL_OFFER, ORDER, REPORT, RULES } from '#model/wire/page-channel.ts';
import type { Mutant } from './mutants.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** Of protocols that say goodbye in texts, in buffers and in blobs, and of one in which the page does. */
const spoken = protocols.filter(({ id }) => ['sockjs', 'mqtt', 'kubernetes-streams', 'signalr-json'].includes(id));
/** What follows the number of a connection in the order that brings its rules, as a literal. */
const RULES_ORDER = JSON.stringify(`,${RULES},${JSON.stringify(JSON.stringify(pageRules(spoken.flatMap(rulesOf))))}]`);

/**
 * The page script, broken or not, and then what stands for the relay: it keeps the reports in `window[keepAs]`, if anywhere,
 * and hands each connection the rules of protocols as soon as it hears of it.
 */
export async function pageScript(mutant?: Mutant, keepAs?: string): Promise<string> {
  let mutated = false;
  const { outputFiles } = await build({
    entryPoints: [`${SRC}page/main.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { IN_FIREFOX: 'false' },
    plugins: [
      {
        name: 'mutant',
        setup({ onLoad }) {
          onLoad({ filter: /[\\/]src[\\/](page|watch)[\\/]/ }, async ({ path }) => {
            const source = await readFile(path, 'utf8');
            if (path.slice(SRC.length).replaceAll('\\', '/') !== mutant?.file)
              return { contents: source, loader: 'ts' };
            if (source.split(mutant.from).length !== 2) throw new Error(`not once in ${path}: ${mutant.from}`);
            mutated = true;
            return { contents: source.replace(mutant.from, () => mutant.to), loader: 'ts' };
          });
        },
      },
    ],
  });
  if (mutant && !mutated) throw new Error(`${mutant.file} is no part of the page script`);
  const keep = keepAs
    ? `window.${keepAs} = []; channel.addEventListener('${REPORT}', (event) => ${keepAs}.push(event.detail));`
    : '';
  return `${outputFiles[0]?.text ?? ''}
{
  const channel = new EventTarget();
  ${keep}
  // It runs where the page replaces what it can.
  const unbind = (method) => Function.prototype.call.bind(method);
  const detailOf = unbind(Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get);
  const dispatch = unbind(EventTarget.prototype.dispatchEvent);
  const indexOf = unbind(String.prototype.indexOf);
  const slice = unbind(String.prototype.slice);
  const NativeCustomEvent = CustomEvent;
  channel.addEventListener('${REPORT}', (event) => {
    const lines = detailOf(event);
    for (let from = 0; from >= 0; ) {
      const number = slice(lines, from + ${'{"number":'.length}, indexOf(lines, ',', from));
      const detail = '[' + number + ${RULES_ORDER};
      dispatch(channel, new NativeCustomEvent('${ORDER}', { __proto__: null, detail }));
      const end = indexOf(lines, '\\n', from);
      from = end < 0 ? -1 : end + 1;
    }
  });
  dispatchEvent(new FocusEvent('${CHANNEL_OFFER}', { relatedTarget: channel }));
  channel.dispatchEvent(new CustomEvent('${ORDER}', { detail: '[${BEGIN}, 0, "the document, by its key"]' }));
}`;
}
