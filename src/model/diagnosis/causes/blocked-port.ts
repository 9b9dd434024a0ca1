import type { Cause } from '#model/diagnosis/cause.ts';
import { badPortOf } from '#model/diagnosis/evidence/address.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { neverOpenedFact } from '#model/diagnosis/evidence/times-told.ts';
import { withoutDevTools } from '#model/diagnosis/evidence/without-devtools.ts';
import { neverOpened } from '#model/diagnosis/facts.ts';
import { fact, text } from '#model/diagnosis/wording.ts';

const headline = text('The browser refuses this port', '浏览器禁止使用该端口');
const nextSteps = [text('Use another port, ideally 443', '改用其他端口，最好是 443')];

/**
 * Browsers refuse some ports. Rests on `url`, from the page, and the Fetch Standard's list, or on `handshake.error`
 * (ERR_UNSAFE_PORT).
 */
export const blockedPort: Cause = {
  id: 'blocked-port',
  find(facts) {
    const named = namedFailure(facts, /ERR_UNSAFE_PORT|NS_ERROR_PORT_ACCESS_NOT_ALLOWED/, { headline, nextSteps });
    if (named) return named;
    const port = badPortOf(facts.connection.url);
    if (port === null || !neverOpened(facts) || facts.status !== null || facts.error) return null;
    return {
      confidence: 'likely',
      headline,
      evidence: [
        fact(
          'url',
          `port ${port} is on the list of ports that browsers refuse`,
          `端口 ${port} 在浏览器禁止的端口列表中`,
        ),
        neverOpenedFact(facts),
      ],
      nextSteps: [...nextSteps, ...withoutDevTools(facts)],
    };
  },
};
