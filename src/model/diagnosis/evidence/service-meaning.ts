import type { Facts } from '#model/diagnosis/facts.ts';
import { text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import { findServiceCode, type ServiceMatch } from '#model/services/find-service-code.ts';

/** Codes that the browser makes up: no service can have sent them. */
const NEVER_SENT = new Set([1005, 1006, 1015]);
/** How many codes a range may hold and still say something of each. */
const WIDEST = 1_000;

/**
 * What a Close frame of the other side meant to its service, if the service says more of it than the standard does. Rests
 * on the marks that `findServiceCode` asks for; null without a close event, where the page closed, and of a connection
 * that never opened.
 */
export function serviceMeaning(facts: Facts): ServiceMatch | null {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const meaning = seekMeaning(facts);
  known.set(facts, meaning);
  return meaning;
}

// Several causes ask for it.
const known = new WeakMap<Facts, ServiceMatch | null>();

function seekMeaning({ connection, closed, closeCall, own }: Facts): ServiceMatch | null {
  if (!closed || closeCall || connection.opened === null || NEVER_SENT.has(closed.code)) return null;
  const match = findServiceCode(connection, own);
  if (!match || match.service.basis === 'own') return match;
  const { first, last, reasons } = match.code;
  if (reasons) return match;
  return closed.code !== 1000 && last - first < WIDEST ? match : null;
}

/** Whether to reconnect, as a next step; empty where the service gives no advice. */
export function reconnectStep({ advice, code }: ServiceMatch): Localized[] {
  // Somebody's own words stay as they are.
  if (code.advice && advice.en !== '') return [advice];
  return advice.en === '' ? [] : [text(advice.en.replace(/\.$/, ''), advice.zh.replace(/。$/, ''))];
}
