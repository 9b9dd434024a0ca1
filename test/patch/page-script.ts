import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BEGIN, CHANNEL_OFFER, ORDER, REPORT } from '#model/wire/page-channel.ts';
import type { Mutant } from './mutants.ts';

const PAGE = fileURLToPath(new URL('../../src/page/', import.meta.url));

/** The page script, broken or not, and then what stands for the relay: it keeps the reports in `window[keepAs]`, if anywhere. */
export async function pageScript(mutant?: Mutant, keepAs?: string): Promise<string> {
  let mutated = false;
  const { outputFiles } = await build({
    entryPoints: [`${PAGE}main.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { IN_FIREFOX: 'false' },
    plugins: [
      {
        name: 'mutant',
        setup({ onLoad }) {
          onLoad({ filter: /[\\/]src[\\/]page[\\/]/ }, async ({ path }) => {
            const source = await readFile(path, 'utf8');
            if (basename(path) !== mutant?.file) return { contents: source, loader: 'ts' };
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
  dispatchEvent(new FocusEvent('${CHANNEL_OFFER}', { relatedTarget: channel }));
  channel.dispatchEvent(new CustomEvent('${ORDER}', { detail: '[${BEGIN}, 0, "the document, by its key"]' }));
}`;
}
