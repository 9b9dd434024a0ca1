import { DEFINITIONS } from './free-text.ts';
import { type PageExpression, pageExpression } from './page-expression.ts';
import type { GoodbyeProtocol, NamedRule } from './protocol.ts';
import { ruleName } from './read-goodbye.ts';

/** A rule as a page has it. */
export type PageRule = readonly [name: string, expression: PageExpression];

/**
 * What a page is handed for a connection: the rules for the last messages from the server, looked for once the connection
 * closes; those for every message from it, looked for as it comes; and those for what the page sends. Never shorter: what is missing would be looked up on the page's
 * Array.prototype.
 */
export type PageRules = readonly [
  definitions: readonly PageExpression[],
  inBlobs: boolean,
  atEnd: readonly PageRule[],
  onArrival: readonly PageRule[],
  onSend: readonly PageRule[],
];

/** The rules of a protocol. */
export const rulesOf = (protocol: GoodbyeProtocol): NamedRule[] =>
  protocol.rules.map((rule, index) => ({ ...rule, name: ruleName(protocol, index) }));

/** Rules for a page; of two that fit the earlier is taken. */
export function pageRules(rules: readonly NamedRule[]): PageRules {
  const said = rules.filter(({ from }) => from !== 'page');
  const forPage = (some: readonly NamedRule[]): PageRule[] =>
    some.map(({ name, expression }) => [name, pageExpression(expression)]);
  return [
    DEFINITIONS.map(pageExpression),
    said.some(({ inBlobs }) => inBlobs),
    forPage(said.filter(({ weight }) => weight !== 'announcement')),
    forPage(said.filter(({ weight }) => weight === 'announcement')),
    forPage(rules.filter(({ from }) => from === 'page')),
  ];
}
