import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { fact, quoted } from '#model/diagnosis/wording.ts';

/**
 * Functions by which frameworks take a component down, as they are called where nothing shortens names: React (ReactFiberCommitEffects), Vue
 * (renderer.ts), Svelte (lifecycle), Angular and Lit (hooks of a component).
 */
const UNMOUNT =
  /\b(commitHookEffectListUnmount|commitHookPassiveUnmountEffects|commitPassiveUnmount\w*|safelyCallDestroy|componentWillUnmount|unmountComponent|unmountComponentAtNode|destroy_component|teardown_effect|ngOnDestroy|disconnectedCallback|onUnmounted|beforeUnmount|beforeDestroy)\b/;

/** That a component was being taken down when the page called `close()`, as evidence; empty where the stack does not say so. */
export function unmountFacts({ closeCall }: Facts): Evidence[] {
  const name = closeCall && UNMOUNT.exec(closeCall.stack)?.[0];
  if (!name) return [];
  const words = quoted(name);
  return [
    fact(
      'closeCall',
      `its component was being unmounted: the stack of the call names ${words.en}`,
      `所在组件正被卸载：调用栈中有 ${words.zh}`,
    ),
  ];
}
