import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { CauseId } from '#model/diagnosis/catalogue.ts';
import { explain } from '#model/diagnosis/explain.ts';
import { readLogFile } from '#model/log-file/read-log-file.ts';
import { hasEnded } from '#model/record/ending.ts';

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url));

/** Recorded in both browsers, on a busy machine, from servers that end connections as people met it. */
const connections = readLogFile(fixture('met.json')).connections.filter(hasEnded);
const cases = JSON.parse(fixture('met-cases.json').toString()) as Record<string, string>;

/** What ended them, and what must be said: the headline, and one of the next steps. */
const GOOD: Record<string, readonly [causes: readonly CauseId[], headline: RegExp, step: RegExp]> = {
  'http-text-after-101': [
    ['protocol-violation', 'browser-failed', 'bad-handshake'],
    /HTTP answer|browser failed|never opened/,
    /^Two handlers answer one upgrade request/m,
  ],
  'probe-aborted-sticky': [['given-up-connecting'], /^Session given up again and again/, /sticky sessions/],
  'cable-unauthorized': [['closed-on-message'], /on a message it got$/, /"type":"disconnect"/],
  'library-heartbeat': [['heartbeat-timeout'], /^Closed by the page: [\d.]+ s without a message$/, /had stopped/],
  'too-big-still-sending': [['message-too-big'], /^Too big: 20,000,000 bytes, still being sent$/, /accept more than/],
  'reason-in-1000': [['server-refused'], /^"Connection initialization failed/, /^Reconnecting alone does not help/],
  'two-hosts-one-idle-limit': [['idle-timeout'], /^Idle timeout.*(59\.\d|60\.\d) s$/, /ping every 25 s/],
};

for (const [name, [causes, headline, step]] of Object.entries(GOOD))
  test(`${name} gets the verdict that the people who met it needed`, () => {
    const all = connections.filter(({ id }) => cases[id] === name);
    expect(new Set(all.map(({ browser }) => browser)).size).toBeGreaterThan(name === 'too-big-still-sending' ? 0 : 1);
    for (const connection of all) {
      const around = all.filter(({ browser }) => browser === connection.browser);
      const verdict = explain(connection, around);
      expect(causes).toContain(verdict.cause);
      expect(verdict.headline.en).toMatch(headline);
      expect(verdict.nextSteps.map(({ en }) => en).join('\n')).toMatch(step);
      expect(verdict.nextSteps.map(({ en }) => en).join('\n')).not.toMatch(/StrictMode|unmount/);
    }
  });
