import { findProtocols } from '#model/goodbyes/find-protocols.ts';
import { pageRules } from '#model/goodbyes/rules.ts';
import { protocols } from '#model/goodbyes/table.ts';
import type { Connection } from '#model/record/connection.ts';
import { documentOf, numberOf } from '#model/record/connection-id.ts';
import { RULES_WITHIN } from '#model/record/sizes.ts';
import { RULES } from '#model/wire/page-channel.ts';
import { tellRelay } from '#platform/tabs.ts';

/** Hands the pages of connections that have just begun the rules by which their goodbyes are known, where we know any. */
export function handOutRules(connections: Iterable<Connection>): void {
  for (const connection of connections) {
    // The page has stopped waiting for them.
    if (Date.now() - connection.createdAt > RULES_WITHIN) continue;
    const spoken = findProtocols(connection, protocols);
    if (spoken.length === 0) continue;
    const rules = JSON.stringify(pageRules(spoken));
    void tellRelay(connection.sender.tabId, {
      type: 'order',
      document: documentOf(connection),
      order: [numberOf(connection), RULES, rules],
    });
  }
}
