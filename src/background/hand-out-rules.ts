import { findOwnGoodbyes, findProtocols } from '#model/goodbyes/find-protocols.ts';
import { ownRule } from '#model/goodbyes/own-rules.ts';
import type { NamedRule } from '#model/goodbyes/protocol.ts';
import { pageRules, rulesOf } from '#model/goodbyes/rules.ts';
import { protocols } from '#model/goodbyes/table.ts';
import { unknownProtocol } from '#model/goodbyes/unknown.ts';
import { type Connection, documentOf, numberOf } from '#model/record/connection.ts';
import { hasEnded } from '#model/record/ending.ts';
import { RULES_WITHIN } from '#model/record/sizes.ts';
import { hostnameOf } from '#model/settings/host-name.ts';
import { excludedBy } from '#model/settings/recording.ts';
import type { Settings } from '#model/settings/settings.ts';
import { RULES } from '#model/wire/page-channel.ts';
import { tellRelay } from '#platform/tabs.ts';

type Choices = Pick<Settings, 'ownGoodbyes' | 'guessGoodbyes'>;

/** Hands the pages of connections that have just begun the rules by which their goodbyes are known, where we know any. */
export function handOutRules(connections: Iterable<Connection>, choices: Choices): void {
  for (const connection of connections) {
    const { opened } = connection;
    // The page waits for them no more.
    if (opened ? Date.now() - opened.at > RULES_WITHIN : hasEnded(connection)) continue;
    const rules = rulesFor(connection, choices);
    if (rules.length === 0) continue;
    void tellRelay(connection.sender.tabId, {
      type: 'order',
      document: documentOf(connection),
      order: [numberOf(connection), RULES, JSON.stringify(pageRules(rules))],
    });
  }
}

/** People's own rules win over ours; where neither are any, and it was asked for, what looks like an error is a hint. */
function rulesFor(connection: Connection, { ownGoodbyes, guessGoodbyes }: Choices): NamedRule[] {
  const own = findOwnGoodbyes(connection, ownGoodbyes).map(ownRule);
  const known = findProtocols(connection, protocols).flatMap(rulesOf);
  const rules = [...own, ...known];
  if (rules.length > 0 || excludedBy(guessGoodbyes, hostnameOf(connection.sender.url)).length === 0) return rules;
  return rulesOf(unknownProtocol);
}
