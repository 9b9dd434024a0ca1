import { expect, test } from '@playwright/test';
import { adviceOn } from '#model/close-codes/advice-on.ts';
import { sourceLink } from '#model/close-codes/source-link.ts';
import { closeCodes } from '#model/close-codes/table.ts';
import { services } from '#model/services/table.ts';

for (const [source, link] of [
  ['RFC 6455, sections 7.1.5 and 7.4.1', 'https://www.rfc-editor.org/rfc/rfc6455#section-7.1.5'],
  ['RFC 6455, section 7.4.1 and erratum 3227', 'https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1'],
  ['MDN: CloseEvent.code', 'https://developer.mozilla.org/docs/Web/API/CloseEvent/code'],
  [
    'Chromium: net/websockets/websocket_channel.cc',
    'https://source.chromium.org/chromium/chromium/src/+/main:net/websockets/websocket_channel.cc',
  ],
  ['vercel/ai: issue 20695, pull request 20698', 'https://github.com/vercel/ai/issues/20695'],
  ['sockjs/sockjs-node: lib/session.js, lib/x.js', 'https://github.com/sockjs/sockjs-node/blob/HEAD/lib/session.js'],
  ['spring-projects/spring-framework: CloseStatus.java', 'https://github.com/spring-projects/spring-framework'],
  ['https://docs.fluxer.app/gateway/close_codes', 'https://docs.fluxer.app/gateway/close_codes'],
  ['javascript:alert(1)', null],
  ['Public logs and tests that quote the server (not confirmed by the vendor)', null],
] as const) {
  test(`links ${source}`, () => {
    expect(sourceLink(source)).toBe(link);
  });
}

test('of the sources in the tables all but the few that are nowhere on the web are links', () => {
  const sources = new Set([...closeCodes.map(adviceOn), ...services].flatMap((each) => each.sources));
  const without = [...sources].filter((source) => sourceLink(source) === null);
  expect(without.toSorted()).toEqual([
    'OKX API guide: error codes, section Close Frame',
    'Public logs and tests that quote the server (not confirmed by the vendor)',
    'Web Platform Docs: CloseEvent code',
    'twitch4j: SocketCloseReason.java',
  ]);
  for (const source of sources) expect(sourceLink(source) ?? 'https://a.b').toMatch(/^https:\/\/[\w.-]+\.\w+/);
});
