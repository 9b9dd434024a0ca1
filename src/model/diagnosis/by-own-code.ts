import type { CloseCodeEntry } from '../close-codes/entry.ts';
import { findServiceCode } from '../services/find-service-code.ts';
import type { Facts } from './facts.ts';
import { verbatim } from './wording.ts';

/**
 * What the standard table says of a connection's close code, with the name and the advice that a service the user has
 * added gives it.
 */
export function byOwnCode(entry: CloseCodeEntry, { connection, closed, own }: Facts): CloseCodeEntry {
  const match = own.length > 0 ? findServiceCode(connection, own) : null;
  if (!closed || match?.service.basis !== 'own') return entry;
  const { code, advice } = match;
  const checks = advice.en === '' ? entry.checks : { en: [advice.en], zh: [advice.zh] };
  return { ...entry, first: closed.code, last: closed.code, name: verbatim(code.name), checks };
}
