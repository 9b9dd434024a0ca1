/** @import { ExpectedOutcome, Outcome, Played, PlaygroundEnding } from './endings.ts' */

/** No ending that is not slow takes as long; Firefox delays connections that follow failed ones. */
const LIMIT = 30_000;

const browser = navigator.userAgent.includes('Firefox/') ? 'firefox' : 'chromium';

/** @type {Record<string, (connection: WebSocket) => void>} */
const acts = {
  send: (connection) => connection.send('open'),
  close: (connection) => connection.close(),
  'close-1000': (connection) => connection.close(1000),
  'close-4000': (connection) => connection.close(4000, 'page'),
};

/** @param {PlaygroundEnding} ending */
export function urlOf({ path, tls }) {
  const url = new URL(path, `${tls ? 'wss' : 'ws'}://${location.host}`);
  return url.href;
}

/**
 * What this browser is expected to tell the page.
 * @param {PlaygroundEnding} ending
 */
export const expectedOf = (ending) => ending.expect[browser];

/** @type {(outcome: Outcome, expected: ExpectedOutcome) => boolean} */
const meets = (outcome, expected) =>
  outcome.code === expected.code &&
  outcome.reason === expected.reason &&
  (expected.wasClean === 'either' || outcome.wasClean === expected.wasClean) &&
  outcome.opened === expected.opened &&
  outcome.errored === expected.errored;

/**
 * Opens one connection and resolves once it has ended.
 * @param {PlaygroundEnding} ending
 * @returns {Promise<Played>}
 */
export function play(ending) {
  return new Promise((resolve) => {
    const startedAt = Date.now();
    const begin = performance.now();
    const connection = new WebSocket(urlOf(ending), [...(ending.protocols ?? [])]);
    let opened = false;
    let errored = false;

    /** @param {Outcome | null} outcome */
    const end = (outcome) => {
      clearTimeout(limit);
      resolve({
        id: ending.id,
        url: connection.url,
        startedAt,
        took: performance.now() - begin,
        outcome,
        asExpected: outcome !== null && meets(outcome, expectedOf(ending)),
      });
    };
    const limit = ending.slow ? undefined : setTimeout(() => end(null), LIMIT);

    connection.addEventListener('open', () => {
      opened = true;
      if (ending.act) {
        acts[ending.act]?.(connection);
      }
    });
    connection.addEventListener('error', () => {
      errored = true;
    });
    connection.addEventListener('close', ({ code, reason, wasClean }) =>
      end({ code, reason, wasClean, opened, errored }),
    );
    if (ending.act === 'close-early') {
      connection.close();
    }
  });
}
