import { expect } from '../expect.ts';
import type { Marionette } from './marionette.ts';
import { inBrowser } from './scopes.ts';

/** Clicks "Allow" where Firefox asks whether an extension may have a permission, and waits until it does not ask any more. */
export async function allowInPrompt(marionette: Marionette): Promise<void> {
  let clicks = 0;
  const press = async () => {
    const isClicked = await inBrowser(marionette, pressAllow, null);
    if (isClicked) clicks += 1;
    return clicks > 0 && !isClicked;
  };
  // Firefox takes no click in the first half second.
  await expect.poll(press, { message: 'the permission is asked for and given' }).toBe(true);
}

/** Whether there was such a button to click. */
function pressAllow(): boolean {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const prompt = window.document.getElementById('addon-webext-permissions-notification') as
    | (HTMLElement & { readonly button: HTMLElement })
    | null;
  const { x = 0, y = 0, width = 0, height = 0 } = prompt?.button.getBoundingClientRect() ?? {};
  if (width === 0) return false;
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const data = { button: 0, clickCount: type === 'mousemove' ? 0 : 1 };
    window.synthesizeMouseEvent(type, x + width / 2, y + height / 2, data, {});
  }
  return true;
}
