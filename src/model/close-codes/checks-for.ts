import type { Localized } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { isAnswered } from '#model/record/question.ts';
import { adviceOn } from './advice-on.ts';
import type { CloseCode } from './table.ts';

/**
 * What the status table says is to be checked of one close, the most useful first, without what its record answers.
 *
 * @param others - Its neighbours.
 */
export function checksFor(
  entry: CloseCode,
  connection: EndedConnection,
  others: readonly EndedConnection[],
): Localized[] {
  const { checks, asks = {} } = adviceOn(entry);
  return checks.en.flatMap((en, index) => {
    const asked = asks[index];
    if (asked !== undefined && isAnswered(asked, connection, others)) return [];
    return [{ en, zh: checks.zh[index] ?? en }];
  });
}
