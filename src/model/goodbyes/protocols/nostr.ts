import { choice, json } from '#model/goodbyes/expression.ts';
import { codeAmong, REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const nostr: GoodbyeProtocol = {
  id: 'nostr',
  name: 'Nostr',
  subprotocols: [],
  urls: ['relay.*/*', '*nostr*/*'],
  // NIP-01 gives notices no rules, and the connection stays as a rule.
  rules: [
    {
      weight: 'hint',
      expression: choice(
        json([[0], codeAmong('NOTICE')], [[1], REASON]),
        json([[0], codeAmong('CLOSED')], [[2], REASON]),
      ),
    },
  ],
  words: {
    NOTICE: word('NOTICE', 'either', 'depends', ['The relay had something to say', '中继发来通知']),
    CLOSED: word('CLOSED', 'either', 'depends', ['The relay ended a subscription', '中继结束了某个订阅']),
  },
  privacy: 'Free text of the relay; the name of the subscription is never taken.',
  sources: [
    'https://github.com/nostr-protocol/nips/blob/master/01.md',
    'https://github.com/nostr-protocol/nips/blob/master/42.md',
  ],
};
