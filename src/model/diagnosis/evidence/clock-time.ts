/** The time of day of a moment, local, to the second: `18:32:07`. */
export function clockTime(milliseconds: number): string {
  const at = new Date(milliseconds);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => `${part}`.padStart(2, '0')).join(':');
}
