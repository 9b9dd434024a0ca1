/** Names this document in every report; the background binds it to the tab and frame the browser names. */
export let documentKey = crypto.getRandomValues(new Uint32Array(4)).join('-');

/** Takes the key this document went by before the extension was reloaded or updated. */
export function keepKey(earlier: string): void {
  documentKey = earlier;
}
