/**
 * Whether the whole text fits the pattern; `*` is any text, `#` a digit, and case is ignored. The time it takes grows
 * with the text and not with the number of stars, since people bring patterns of their own.
 */
export function fits(pattern: string, text: string): boolean {
  const whole = text.toLowerCase();
  const [first = '', ...parts] = pattern.toLowerCase().split('*');
  const last = parts.pop();
  if (last === undefined) return first.length === whole.length && standsAt(first, whole, 0);
  if (first.length + last.length > whole.length || !standsAt(first, whole, 0)) return false;
  const end = whole.length - last.length;
  let at = first.length;
  for (const part of parts) {
    while (at + part.length <= end && !standsAt(part, whole, at)) at += 1;
    at += part.length;
    if (at > end) return false;
  }
  return standsAt(last, whole, end);
}

function standsAt(part: string, text: string, at: number): boolean {
  for (let index = 0; index < part.length; index += 1) {
    const wanted = part[index];
    const found = text[at + index] ?? '';
    if (wanted === '#' ? found < '0' || found > '9' : wanted !== found) return false;
  }
  return true;
}
