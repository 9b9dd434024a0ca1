import { badPortOf } from '../address.ts';
import type { Cause } from '../cause.ts';
import { neverOpened } from '../facts.ts';
import { namedFailure } from '../handshake-error.ts';
import { neverOpenedFact } from '../times-told.ts';
import { withoutDevTools } from '../without-devtools.ts';
import { fact, text } from '../wording.ts';

const headline = text('The browser refuses this port', '浏览器禁止使用该端口');
const nextSteps = [text('Serve it on another port, best 443', '改用其他端口，最好是 443')];

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
