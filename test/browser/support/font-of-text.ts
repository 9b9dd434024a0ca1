/** The size and the family of a document's text; the function is sent there. */
export function fontOfText(): string {
  const { fontSize, fontFamily } = getComputedStyle(document.body);
  return `${fontSize} ${fontFamily}`;
}

/** What it is in every view that is as dense as DevTools. */
export const OWN_FONT = /^12px system-ui, /;
