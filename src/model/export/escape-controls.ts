// C0, DEL and C1; what turns the direction of a text; line and paragraph separators; halves of surrogate pairs.
const CONTROL = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * A text that a terminal, an editor or a forge shows as what it is. Every control character but the line feed, every bidi
 * control and every line separator is written as JSON does: `\u001b`. What it makes of JSON is JSON of the same value.
 */
export const escapeControls = (text: string): string =>
  text.replace(CONTROL, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
