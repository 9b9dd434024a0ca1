import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { explain } from '#model/diagnosis/explain.ts';
import { formats } from '#model/export/formats/list.ts';
import { connectionSummary } from '#model/export/summary/connection-summary.ts';
import { readGoodbye } from '#model/goodbyes/read-goodbye.ts';
import { protocols } from '#model/goodbyes/table.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { written } from '../../../support/export-sample.ts';
import { saidIn } from '../../../support/goodbyes/said-of.ts';
import { messageOf, samples } from '../../../support/goodbyes/samples.ts';
import { closed, SAMPLE_START, sampleConnection } from '../../../support/sample-log.ts';

const chars = (alphabet: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });

const HEX = '0123456789abcdef';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE64 = `${LETTERS}0123456789+/`;
const BASE64_URL = `${LETTERS}0123456789-_`;
const name = chars('abcdefghijklmnopqrstuvwxyz', 3, 10);
const octet = fc.integer({ min: 0, max: 255 });

/** What nobody wants in a log, and how it stands in a text. */
const secrets = fc.oneof(
  chars(HEX, 15, 63).map((digits) => ({ secret: `7${digits}`, written: `7${digits}` })),
  chars(BASE64, 23, 87).map((text) => ({ secret: `4${text}`, written: `4${text}==` })),
  fc
    .tuple(chars(BASE64_URL, 10, 40), chars(BASE64_URL, 20, 60), chars(BASE64_URL, 20, 43))
    .map(([head, body, signature]) => ({ secret: body, written: `eyJ${head}.eyJ${body}.${signature}` })),
  fc.uuid().map((id) => ({ secret: id, written: id })),
  fc.tuple(name, name).map(([user, host]) => ({ secret: `${user}@`, written: `${user}@${host}.example` })),
  fc.tuple(octet, octet, octet, octet).map((octets) => ({ secret: octets.join('.'), written: octets.join('.') })),
  fc
    .array(chars(HEX, 1, 4), { minLength: 8, maxLength: 8 })
    .map((groups) => ({ secret: groups.join(':'), written: groups.join(':') })),
  fc.tuple(name, name, chars(BASE64_URL, 8, 20)).map(([host, path, token]) => ({
    secret: token,
    written: `wss://${host}.example/${path}?ticket=${token}`,
  })),
  fc.tuple(name, chars(LETTERS, 8, 12)).map(([user, password]) => ({
    secret: password,
    written: `https://${user}:${password}@db.example/`,
  })),
  chars(BASE64_URL, 6, 40).map((token) => ({ secret: ` ${token}`, written: `Bearer  ${token}` })),
  fc
    .tuple(
      fc.constantFrom('password=', 'token=', 'Password: ', 'api_key=', 'secret: "', "user='"),
      chars(LETTERS, 8, 20),
    )
    .map(([key, value]) => ({ secret: value, written: `${key}${value}` })),
);

const words = fc.array(
  fc.constantFrom('Invalid', 'token', 'for', '(', ')', '"', ',', 'expired', '\n', 'at', '12:30:45', 'session'),
  { maxLength: 6 },
);
const reasons = fc.tuple(words, secrets, words).map(([before, { secret, written }, after]) => ({
  secret,
  reason: [...before, written, ...after].join(' '),
}));

test('no secret of a reason leaves the page, and the reason is one line', () => {
  const sockjs = protocols.find(({ id }) => id === 'sockjs');
  fc.assert(
    fc.property(reasons, ({ secret, reason }) => {
      const [said = ''] = sockjs ? saidIn(sockjs, `c[4001,${JSON.stringify(reason)}]`) : [];
      expect(said).toContain('c4001');
      expect(said).not.toContain(secret);
      expect(said).not.toMatch(/[\n\r]/);
    }),
    { numRuns: 1_000 },
  );
});

test('no secret of a reason is in a verdict or in what is exported or copied of it', () => {
  const sockjs = protocols.find(({ id }) => id === 'sockjs');
  fc.assert(
    fc.property(reasons, ({ secret, reason }) => {
      const [said = ''] = sockjs ? saidIn(sockjs, `c[4001,${JSON.stringify(reason)}]`) : [];
      const at = SAMPLE_START + 900;
      const connection: EndedConnection = {
        ...sampleConnection(1, closed(at, 1000)),
        goodbye: readGoodbye({ rule: 'sockjs/0', said, at }),
      };
      const verdict = explain(connection, []);
      expect(verdict.cause).toBe('said-goodbye');
      const texts = [
        JSON.stringify(verdict),
        connectionSummary(connection, verdict, { language: 'en', redact: true }),
        ...Object.values(formats).map((format) => written(format, [connection])),
      ];
      for (const text of texts) expect(text).not.toContain(secret);
    }),
    { numRuns: 50 },
  );
});

test('nothing else of a message leaves the page', () => {
  for (const sample of samples) {
    const protocol = protocols.find(({ id }) => id === sample.protocol);
    const message = messageOf(sample);
    if (!protocol || !message.startsWith('{') || sample.from === 'page') continue;
    let json: object;
    try {
      json = JSON.parse(message);
    } catch {
      continue;
    }
    const more = JSON.stringify({ ...json, session: 'hunter-two', nested: { more: ['hunter-two'] } });
    for (const said of saidIn(protocol, more)) expect(said, message).not.toContain('hunter');
  }
});

test('a reason that holds no secret stays as it is', () => {
  for (const reason of [
    'session expired',
    'pods "x" not found (404), can\'t go on',
    'Your session hit the maximum duration of 15 minutes.',
    'UnauthorizedException: You are not authorized to make this call.',
    'ConnectionRateLimitReached: Too many connected users',
    '403::Handshake denied; retry at 12:30:45',
    'wamp.close.system_shutdown',
  ]) {
    const sockjs = protocols.find(({ id }) => id === 'sockjs');
    const [said = ''] = sockjs ? saidIn(sockjs, `c[4001,${JSON.stringify(reason)}]`) : [];
    expect(said.endsWith(`r${reason}`), said).toBe(true);
  }
});
