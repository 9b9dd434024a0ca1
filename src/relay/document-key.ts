let key = crypto.getRandomValues(new Uint32Array(4)).join('-');

/** Names this document in every report; the background binds it to the tab and frame the browser names. */
export const documentKey = (): string => key;

/** Takes the key this document went by before the extension was reloaded or updated. */
export function keepKey(earlier: string): void {
  key = earlier;
}
