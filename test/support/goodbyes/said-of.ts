import { DEFINITIONS } from '#model/goodbyes/free-text.ts';
import type { Goodbye } from '#model/goodbyes/goodbye.ts';
import type { GoodbyeProtocol } from '#model/goodbyes/protocol.ts';
import { readGoodbye, ruleName } from '#model/goodbyes/read-goodbye.ts';
import { cut } from '#page/cut.ts';

/** What the page and the background between them make of the last messages, the newest first. */
export function saidOf(
  protocol: GoodbyeProtocol,
  messages: readonly string[],
  from: 'server' | 'page' = 'server',
): Goodbye | null {
  // As the page gets them: by way of JSON.
  const rules: GoodbyeProtocol['rules'] = JSON.parse(JSON.stringify(protocol.rules));
  const definitions = JSON.parse(JSON.stringify(DEFINITIONS));
  for (const [index, { from: by = 'server', expression }] of rules.entries()) {
    if (by !== from) continue;
    for (const message of messages) {
      const said = cut(expression, message, definitions);
      if (said !== null) return readGoodbye({ rule: ruleName(protocol, index), said, at: 0 }, [protocol]);
    }
  }
  return null;
}
