import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import { failed, inFirefox, named, seen } from '../../../support/diagnosis/build.ts';

const RESET = 'Error during WebSocket handshake: net::ERR_CONNECTION_RESET';
const CLOSED = 'Connection closed before receiving a handshake response';
const stepsOf = (verdict: ReturnType<typeof explain>) => verdict.nextSteps.map(({ en }) => en).join('\n');

test('a request that hung until it was cut was no crash, and names whose limit that is', () => {
  const varnish = explain(named(CLOSED, null, { attempt: 60_200 }), []);
  expect(varnish).toMatchObject({ cause: 'handshake-cut', confidence: 'certain' });
  expect(varnish.headline.en).toBe('Cut after 60.2 s without an answer');
  expect(varnish.candidates.map(({ name }) => name.en)).toEqual(['Varnish (pipe_timeout)']);
  expect(stepsOf(varnish)).toMatch(/timed out/);
  const daphne = explain(named(RESET, null, { url: 'ws://shop.example/ws/live', attempt: 5_900 }), []);
  expect(daphne.confidence).toBe('certain');
  expect(daphne.candidates[0]?.name.en).toBe('Daphne (websocket_connect_timeout)');
  const nobody = explain(named(RESET, null, { attempt: 17_000 }), []);
  expect(nobody.candidates).toEqual([]);
  expect(stepsOf(nobody)).toMatch(/time limit of that length/);
});

test('what is cut at once hung nowhere, nor what Firefox may have put off', () => {
  expect(explain(named(CLOSED), []).headline.en).toBe('Cut before the handshake was answered');
  const reset = (at: number, attempt: number) =>
    failed({
      ...inFirefox,
      at,
      attempt,
      url: 'ws://shop.example/live',
      handshake: seen({ source: 'webRequest', error: 'NS_ERROR_NET_RESET' }),
    });
  const before = reset(1_000_000, 50);
  const after = reset(1_012_000, 9_000);
  expect(explain(after, []).headline.en).toBe('Cut after 9.0 s without an answer');
  expect(explain(after, [before]).headline.en).toBe('Cut before the handshake was answered');
});
