import type { Cause } from '#model/diagnosis/cause.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { text } from '#model/diagnosis/wording.ts';

/** DNS knows no such host. Rests on `handshake.error`: ERR_NAME_NOT_RESOLVED in Chromium, NS_ERROR_UNKNOWN_HOST in Firefox. */
export const nameNotResolved: Cause = {
  id: 'name-not-resolved',
  find: (facts) =>
    namedFailure(facts, /ERR_NAME_|ERR_DNS_|ERR_ICANN_NAME_COLLISION|NS_ERROR_UNKNOWN_HOST/, {
      headline: text('The host name was not found', '找不到该主机名'),
      nextSteps: [
        text('Check the spelling of the host', '检查主机名的拼写'),
        text('Look it up with dig or nslookup; does it need a VPN?', '用 dig 或 nslookup 查询；是否需要 VPN？'),
      ],
    }),
};
