import type { Facts } from '#model/diagnosis/facts.ts';
import type { Limit } from '#model/time-limits/time-limit.ts';
import { serviceMeaning } from './service-meaning.ts';

const SILENCE = /\bidle\b|inactiv|no activity|time[sd]?[\s-]?out|空闲|超时/i;
const AGE =
  /(session|connection)[\s-](duration|lifetime|age)\b|max(imum)?[\s-]((session|connection)[\s-](time|length)|duration|lifetime|age)\b|时长/i;
/** What else may run out of time: a login, a request, another connection behind the server. */
const OTHER =
  /auth|login|log[\s-]?in|init|handshake|subscri|request|query|token|upstream|backend|gateway|connect(ing)?\b/i;

/**
 * The kind of limit that the close reason of the other side speaks of, null when it speaks of none. Rests on `end.reason`; a
 * service that says what its own code means is asked first.
 */
export function spokenLimit(facts: Facts): Limit['kind'] | null {
  const { closed, closeCall, connection } = facts;
  if (!closed || closeCall || connection.opened === null || closed.reason === '') return null;
  if (serviceMeaning(facts) !== null) return null;
  if (AGE.test(closed.reason)) return 'lifetime';
  return SILENCE.test(closed.reason) && !OTHER.test(closed.reason) ? 'idle' : null;
}
