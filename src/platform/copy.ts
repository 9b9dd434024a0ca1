/**
 * Puts a text on the clipboard. Call it in a click. By the older of the two ways: the newer is forbidden in panels of
 * DevTools.
 *
 * @returns Whether the browser did.
 */
export function copy(text: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return done;
}
