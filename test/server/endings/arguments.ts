import { closeBody } from '../frame.ts';

/** A whole number from 0 to `most`, null for anything else. */
export function wholeNumber(text: string | null, most: number): number | null {
  return text !== null && /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

/** A close code: any unsigned short. */
export const closeCode = (text: string | null) => wholeNumber(text, 65_535);

/** Milliseconds, at most an hour. */
export const duration = (text: string | null) => wholeNumber(text, 3_600_000);

/** Bytes from hexadecimal digits, null for anything else. */
export function hexBytes(text: string): Buffer | null {
  return /^([\da-f]{2})*$/i.test(text) ? Buffer.from(text, 'hex') : null;
}

/** The close reason of `reason=TEXT` or `reasonHex=DIGITS`. */
function reasonBytes(query: URLSearchParams): Buffer | null {
  const hex = query.get('reasonHex');
  return hex === null ? Buffer.from(query.get('reason') ?? '') : hexBytes(hex);
}

/** The body of a Close frame with this code and the reason of the query. */
export function closeBodyOf(code: string | null, query: URLSearchParams): Buffer | null {
  const number = closeCode(code);
  const reason = reasonBytes(query);
  return number === null || reason === null ? null : closeBody(number, reason);
}
