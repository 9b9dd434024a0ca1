import type { Expression } from '#model/goodbyes/expression.ts';
import { DEFINITIONS } from '#model/goodbyes/free-text.ts';
import type { Goodbye } from '#model/goodbyes/goodbye.ts';
import { type PageExpression, pageExpression } from '#model/goodbyes/page-expression.ts';
import type { GoodbyeProtocol } from '#model/goodbyes/protocol.ts';
import { readGoodbye, ruleName } from '#model/goodbyes/read-goodbye.ts';
import { cut } from '#watch/cut.ts';

/** As a page gets it: by way of JSON. */
const asHandedOver = (expression: Expression): PageExpression => JSON.parse(JSON.stringify(pageExpression(expression)));
const definitions = DEFINITIONS.map(asHandedOver);

/** What leaves the page of one message, by every rule that fits it. */
export const saidIn = (protocol: GoodbyeProtocol, message: string): string[] =>
  protocol.rules
    .map(({ expression }) => cut(asHandedOver(expression), message, definitions))
    .filter((said) => said !== '');

/** What the page and the background between them make of the last messages, the newest first. */
export function saidOf(
  protocol: GoodbyeProtocol,
  messages: readonly string[],
  from: 'server' | 'page' = 'server',
): Goodbye | null {
  for (const [index, { from: by = 'server', expression }] of protocol.rules.entries()) {
    if (by !== from) continue;
    for (const message of messages) {
      const said = cut(asHandedOver(expression), message, definitions);
      if (said) return readGoodbye({ rule: ruleName(protocol, index), said, at: 0 });
    }
  }
  return null;
}
