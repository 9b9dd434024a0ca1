import { SIZES } from '#model/record/sizes.ts';
import { hrefOf, ownProperty, setPrototypeOf, slice } from './natives.ts';
import { isRealArray } from './real-array.ts';

/** An argument; reading past the end would ask the page's Array.prototype. */
export const argument = (args: unknown[], index: number): unknown => (args.length > index ? args[index] : undefined);

/** What the page passed as URL, read without running any code of its own. */
export function requestedUrl(args: unknown[]): string {
  const url = argument(args, 0);
  if (typeof url === 'string') return url;
  try {
    return hrefOf(url as URL);
  } catch {
    return '';
  }
}

/** The subprotocols asked for; null where they cannot be read without the page noticing. */
export const requestedProtocols = (args: unknown[]): string[] | null => protocolsIn(argument(args, 1));

/** The subprotocols in what was passed for them; null where they cannot be read without the page noticing. */
export function protocolsIn(value: unknown): string[] | null {
  const list = emptyList();
  if (value === undefined) return list;
  if (typeof value === 'string') {
    list[0] = slice(value, 0, SIZES.text);
    return list;
  }
  if (!isRealArray(value)) return null;
  for (let index = 0; index < value.length && index < SIZES.protocols; index += 1) {
    const item: unknown = ownProperty(value, index)?.value;
    if (typeof item !== 'string') return null;
    list[index] = slice(item, 0, SIZES.text);
  }
  return list;
}

// An array of the page's realm would look for toJSON and for setters on Array.prototype.
function emptyList(): string[] {
  const list: string[] = [];
  setPrototypeOf(list, null);
  return list;
}
