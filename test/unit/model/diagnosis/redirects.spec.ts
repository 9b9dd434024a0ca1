import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import { failed, inFirefox, named, seen } from '../../../support/diagnosis/build.ts';

const to = (url: string, location: string | null, status = 302) =>
  explain(
    failed({
      ...inFirefox,
      url,
      handshake: seen({
        source: 'webRequest',
        status,
        error: 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED',
        headers:
          location === null
            ? []
            : [
                { name: 'Location', value: location },
                { name: 'server', value: 'nginx' },
              ],
      }),
    }),
    [],
  );
const PLAIN = 'ws://shop.example/live/feed';

test('where a redirect leads is told first', () => {
  const headlines: readonly (readonly [url: string, location: string, headline: string])[] = [
    [PLAIN, 'https://shop.example/live/feed', 'HTTP 302: redirected to https, so use wss:'],
    [PLAIN, 'https://shop.example:443/live/feed?x=1', 'HTTP 302: redirected to https, so use wss:'],
    [PLAIN, 'wss://shop.example/live/feed', 'HTTP 302: redirected to https, so use wss:'],
    [PLAIN, '/live/feed/', 'HTTP 302: redirected for a slash at the end of the path'],
    [
      'wss://shop.example/live/',
      'https://shop.example/live',
      'HTTP 302: redirected for a slash at the end of the path',
    ],
    ['wss://shop.example/live', 'https://www.shop.example/live', 'HTTP 302: redirected to another host'],
    ['wss://shop.example/live', '/accounts/login/?next=/live', 'HTTP 302: redirected to a login, so not logged in'],
    ['wss://shop.example/live', 'https://sso.shop.example/start', 'HTTP 302: redirected to a login, so not logged in'],
    ['wss://shop.example/live', '/elsewhere', 'The server refused the handshake: HTTP 302'],
  ];
  for (const [url, location, headline] of headlines) expect(to(url, location).headline.en, location).toBe(headline);
  expect(to(PLAIN, '/live/feed/').nextSteps[0]?.en).toContain('connect to "/live/feed/" itself');
});

test('where nobody tells the target, what is usual comes first', () => {
  const steps = (url: string) =>
    explain(named('Error during WebSocket handshake: Unexpected response code: 301', null, { url }), []).nextSteps.map(
      ({ en }) => en,
    );
  expect(steps(PLAIN)[0]).toContain('use wss:');
  expect(steps('wss://shop.example/live')[0]).toMatch(/^Browsers follow no redirect here/);
  expect(steps('wss://shop.example/live').join()).not.toContain('use wss:');
});
