/** The name of an exported file, `wasclean-settings-2026-11-22.json`: the day is that of the clock on the wall. */
export function datedName(what: 'settings' | 'codes', at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `wasclean-${what}-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}.json`;
}
