const two = (value: number) => String(value).padStart(2, '0');

/**
 * The name of an exported file, `wasclean-HOST-DATE.EXTENSION`, safe on every file system.
 *
 * @param host The host the log is about, with or without a port; may be empty.
 * @param date The time of the export, milliseconds since the Unix epoch; written in local time.
 * @param extension The end of the name, without the dot before it.
 */
export function exportFileName(host: string, date: number, extension = 'json'): string {
  const at = new Date(date);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}-${two(at.getMinutes())}-${two(at.getSeconds())}`;
  return ['wasclean', safe(host), `${day}T${time}.${extension}`].filter(Boolean).join('-');
}

function safe(host: string): string {
  return host
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .slice(0, 80)
    .replace(/^[.-]+|[.-]+$/g, '');
}
