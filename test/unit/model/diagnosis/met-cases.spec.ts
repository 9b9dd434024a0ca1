import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { CauseId } from '#model/diagnosis/catalogue.ts';
import { explain } from '#model/diagnosis/explain.ts';
import { readLogFile } from '#model/log-file/read-log-file.ts';
import { hasEnded } from '#model/record/ending.ts';

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url));

/** Recorded in both browsers, in Chromium with DevTools open, from servers that end connections as people met it. */
const connections = readLogFile(fixture('met.json')).connections.filter(hasEnded);
const cases = JSON.parse(fixture('met-cases.json').toString()) as Record<string, string>;

/** What ended them, and what must be said: the headline, and one of the next steps. */
const GOOD: Record<string, readonly [causes: readonly CauseId[], headline: RegExp, step: RegExp]> = {
  'haproxy-50s': [['idle-timeout'], /^Idle timeout: silent for (30|50|120)\.0 s$/, /timeout tunnel|idleTimeout/],
  // In Chromium no header of a refusal is known: the steps name what each framework means.
  'fastapi-403': [['http-status'], /^HTTP 403: no WebSocket route|HTTP 403$/, /before accept\(\)/],
  'signalr-404-other-node': [['http-status'], /^HTTP 404: it does not know this connection id$/, /sticky sessions/],
  takeover: [['takeover'], /^They replace each other/, /^Give each client an id of its own/],
  'http-text-after-101': [
    ['protocol-violation', 'browser-failed', 'bad-handshake'],
    /HTTP answer|browser failed|never opened/,
    /^Two handlers answer one upgrade request/m,
  ],
  'probe-aborted-sticky': [['given-up-connecting'], /^Session given up again and again/, /sticky sessions/],
  'cable-unauthorized': [['said-goodbye'], /^1000, but the server had said: unauthorized$/, /ApplicationCable/],
  'library-heartbeat': [['heartbeat-timeout'], /^Closed by the page: [\d.]+ s without a message$/, /had stopped/],
  // Where TCP ends before the upload does, Chromium never reads the Close frame.
  'too-big-still-sending': [
    ['message-too-big'],
    /^Too big: 20,000,000 bytes, still being sent$|^Cut right after sending a 19 MB message$/,
    /accept more than|raise the limit/,
  ],
  'reason-in-1000': [['server-refused'], /^"Connection initialization failed/, /^Reconnecting alone does not help/],
  'two-hosts-one-idle-limit': [['idle-timeout'], /^Idle timeout.*(59\.\d|60\.\d) s$/, /ping every 25 s/],
};

for (const [name, [causes, headline, step]] of Object.entries(GOOD))
  test(`${name} gets the verdict that the people who met it needed`, () => {
    const all = connections.filter(({ id }) => cases[id] === name);
    expect(new Set(all.map(({ browser }) => browser)).size).toBe(2);
    for (const connection of all) {
      const around = all.filter(({ browser }) => browser === connection.browser);
      const verdict = explain(connection, around);
      expect(causes).toContain(verdict.cause);
      expect(verdict.headline.en).toMatch(headline);
      expect(verdict.nextSteps.map(({ en }) => en).join('\n')).toMatch(step);
      expect(verdict.nextSteps.map(({ en }) => en).join('\n')).not.toMatch(/StrictMode|unmount/);
    }
  });
