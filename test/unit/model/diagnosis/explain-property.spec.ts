import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import * as v from 'valibot';
import { checksFor } from '#model/close-codes/checks-for.ts';
import { lookUp } from '#model/close-codes/look-up.ts';
import { explain } from '#model/diagnosis/explain.ts';
import { causes } from '#model/diagnosis/order.ts';
import type { Evidence, Finding } from '#model/diagnosis/verdict.ts';
import type { Localized } from '#model/localized.ts';
import { findPatterns } from '#model/patterns/find-patterns.ts';
import { connectionSchema, type EndedConnection } from '#model/record/connection.ts';
import { isAnswered } from '#model/record/question.ts';
import { findServiceCode } from '#model/services/find-service-code.ts';
import { records } from '../../../support/diagnosis/records.ts';

/**
 * Holds for every record among any others; the runs together see some thousands of records. It asserts by Node's own
 * means: Playwright notes every `expect` as a step, which takes longer than the verdict.
 */
function holds(predicate: (connection: EndedConnection, all: EndedConnection[]) => void, numRuns = 500): void {
  fc.assert(
    fc.property(records, (all) => {
      for (const connection of all) predicate(connection, all);
    }),
    { numRuns, interruptAfterTimeLimit: 120_000 },
  );
}

const textsOf = (finding: Finding): Localized[] => [
  finding.headline,
  ...finding.evidence.map(({ text }) => text),
  ...finding.nextSteps,
  ...(finding.candidates ?? []).flatMap(({ name, fits, toTell }) => [name, fits, toTell]),
];

test('the records are valid', () => {
  holds((connection) => assert.ok(v.is(connectionSchema, connection)), 50);
});

test('every record has a verdict, the same each time, and stays as it is', () => {
  const seen = new Set<string>();
  holds((connection, all) => {
    const before = JSON.stringify(all);
    const verdict = explain(connection, all);
    seen.add(verdict.cause);
    const copies = structuredClone(all);
    const copy = copies[all.indexOf(connection)] ?? connection;
    assert.deepEqual(explain(copy, copies), verdict);
    assert.deepEqual(explain(connection, all), verdict);
    assert.equal(JSON.stringify(all), before);
    assert.ok(verdict.evidence.length > 0);
    assert.ok(verdict.nextSteps.length > 0);
  }, 150);
  expect(seen.size, [...seen].join()).toBeGreaterThan(causes.length / 2);
});

test('every text is there in both languages', () => {
  holds((connection, all) => {
    const verdict = explain(connection, all);
    for (const { en, zh } of [verdict, ...verdict.alternatives].flatMap(textsOf)) {
      assert.notEqual(en.trim(), '');
      assert.notEqual(zh.trim(), '');
      assert.doesNotMatch(en + zh, /undefined|NaN|\[object|Infinity/);
    }
    for (const { zh } of [verdict.headline, ...verdict.nextSteps]) assert.match(zh, /\p{Script=Han}/u);
  });
});

test('headlines are short enough for a row', () => {
  holds((connection, all) => {
    const verdict = explain(connection, all);
    for (const { headline } of [verdict, ...verdict.alternatives]) {
      // What a page or a server chose, such as a close reason, may take more.
      const { en, zh } = headline;
      assert.ok(en.replace(/: .*/s, '').length <= 45, en);
      assert.ok(en.length <= 70, en);
      assert.ok(zh.length <= 72, zh);
    }
  });
});

test('a bare 1006 is never certain without the second channel', () => {
  holds((connection, all) => {
    const { end, handshake, closeCall, syntheticClose, violation } = connection;
    if (end.type !== 'closed' || end.code !== 1006 || end.reason !== '') return;
    if (handshake || closeCall || syntheticClose || violation) return;
    assert.notEqual(explain(connection, all).confidence, 'certain');
  });
});

test('what may belong to another connection is never certain by itself', () => {
  holds((connection, all) => {
    if (!connection.handshake?.ambiguous) return;
    const alone = explain({ ...connection, handshake: null }, all);
    const verdict = explain(connection, all);
    if (verdict.confidence !== 'certain') return;
    const without = [alone, ...alone.alternatives].find(({ cause }) => cause === verdict.cause);
    assert.equal(without?.confidence, 'certain');
  });
});

test('times of a connection that was there before are never taken for limits', () => {
  holds((connection, all) => {
    if (!connection.beforeCapture) return;
    const { cause, evidence, alternatives } = explain(connection, all);
    assert.notEqual(cause, 'lifetime-limit');
    assert.ok(!alternatives.some((other) => other.cause === 'lifetime-limit'));
    for (const { text } of evidence) assert.doesNotMatch(text.en, /^was open for|after new WebSocket\(\)$/);
  });
});

test('only Chromium without its second channel is told to open DevTools', () => {
  holds((connection, all) => {
    const steps = explain(connection, all).nextSteps.map(({ en }) => en);
    if (connection.browser === 'firefox' || connection.handshake) assert.doesNotMatch(steps.join(), /DevTools/);
  });
});

test('no next step asks what the record has answered', () => {
  holds((connection, all) => {
    const others = all.filter(({ id }) => id !== connection.id);
    const verdict = explain(connection, all);
    for (const { nextSteps } of [verdict, ...verdict.alternatives])
      for (const { asks, en } of nextSteps) assert.ok(!asks || !isAnswered(asks, connection, others), en);
    const { end } = connection;
    if (end.type !== 'closed') return;
    const steps = [...verdict.nextSteps, ...checksFor(lookUp(end.code), connection, others)].map(({ en }) => en);
    for (const step of steps) {
      if (!connection.beforeCapture) assert.doesNotMatch(step, /did the page call close\(\)|page call close\(\) first/);
      if (connection.opened === null) assert.doesNotMatch(step, /heartbeat|\bpongs?\b/i);
      assert.doesNotMatch(step, /Did it ever open|No message had just been sent/);
    }
  });
});

test('advice on StrictMode is given only where its pair is there', () => {
  holds((connection, all) => {
    const steps = explain(connection, all).nextSteps.map(({ en }) => en);
    if (!steps.some((step) => step.includes('StrictMode'))) return;
    const abortedAt = connection.closeCall?.at ?? 0;
    assert.ok(
      all.some(({ url, createdAt }) => url === connection.url && createdAt >= abortedAt && createdAt - abortedAt <= 50),
    );
  });
});

/** What the record must hold for a line of evidence, beyond the field it points at. */
const NEEDS: readonly [text: RegExp, held: (connection: EndedConnection) => boolean][] = [
  [/^never opened/, ({ opened }) => opened === null],
  [/^was open for|^no message for/, ({ opened }) => opened !== null],
  [/^DevTools|of DevTools is empty/, ({ handshake }) => handshake?.source === 'devtools'],
  [/^The browser says|^Firefox shows|^Firefox names/, ({ handshake }) => handshake?.source === 'webRequest'],
  [/accepted with 101/, ({ handshake }) => handshake?.status === 101],
  [/the page called close\(/, ({ closeCall }) => closeCall !== null],
  [/^the server sent Close /, ({ end }) => end.type === 'closed' && end.code !== 1006],
  [/^bufferedAmount was|were still waiting at the end/, ({ activity }) => activity.bufferedAmount > 0],
  [/^the largest message sent/, ({ activity: { sent } }) => sent.count > 0 || sent.largest > 0],
  [/^isTrusted is false/, ({ syntheticClose }) => syntheticClose !== null],
  [/^the server chose the subprotocol/, ({ opened, handshake }) => Boolean(opened?.protocol) || handshake !== null],
  [/^no error event/, ({ erroredAt }) => erroredAt === null],
  [/^nothing ran in the page/, ({ page }) => page.longestGap !== null],
  [/back\/forward cache/, ({ page }) => page.cachedAt !== null],
  [/was frozen|froze it/, ({ page }) => page.frozenAt !== null],
  [/came back|went offline/, ({ page }) => page.onlineChangedAt !== null],
  [/onLine was false/, ({ page }) => !page.online],
  [/was hidden at the end/, ({ page, end }) => !page.hidden && (page.visibilityChangedAt ?? 0) >= end.at],
  [/was hidden/, ({ page }) => page.hidden],
  [/was shown again/, ({ page }) => !page.hidden && page.visibilityChangedAt !== null],
  [/the last one went out/, ({ activity }) => activity.sent.lastAt !== null],
  [/may speak of another connection to the same URL/, ({ handshake }) => handshake?.ambiguous === true],
  [/^answered from/, ({ handshake }) => handshake?.address !== null],
  [/WebSocketStream/, ({ api }) => api === 'WebSocketStream'],
];

function isHeld({ field, text }: Evidence, connection: EndedConnection, all: EndedConnection[]): boolean {
  const need = NEEDS.find(([pattern]) => pattern.test(text.en));
  if (need && !need[1](connection)) return false;
  if (field === 'neighbours') return all.length > Number(/^\D*: (\d+)$/.exec(text.en)?.[1] ?? 1);
  if (field === 'beforeCapture') return connection.beforeCapture;
  // "never opened" and "no error event" are what a null there says.
  return connection[field] !== null || /^never opened|^no error event/.test(text.en);
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

test('evidence cites only what the record holds', () => {
  holds((connection, all) => {
    const verdict = explain(connection, all);
    const strings = stringsOf(connection);
    for (const { evidence } of [verdict, ...verdict.alternatives]) {
      for (const line of evidence) {
        assert.ok(isHeld(line, connection, all), JSON.stringify(line));
        const quote = /"(.*)"/s.exec(line.text.en)?.[1];
        if (quote === undefined) continue;
        const words = quote.replace(/…$/, '');
        const among = line.field === 'neighbours' ? stringsOf(all) : strings;
        assert.ok(among.some((each) => each.includes(words)) || protocolsHold(connection, words), words);
      }
    }
  });
});

const protocolsHold = ({ protocols }: EndedConnection, words: string): boolean =>
  (protocols ?? []).join(', ').includes(words);

test('without neighbours it needs none', () => {
  holds((connection) => assert.deepEqual(explain(connection, [connection]), explain(connection, [])), 50);
});

test('patterns and services take every record too, in any order', () => {
  fc.assert(
    fc.property(records, (all) => {
      const before = JSON.stringify(all);
      const patterns = findPatterns(all);
      assert.equal(new Set(patterns.map(({ id }) => id)).size, patterns.length);
      const ids = new Set(all.map(({ id }) => id));
      assert.ok(patterns.flatMap(({ connectionIds }) => connectionIds).every((id) => ids.has(id)));
      assert.deepEqual(findPatterns([...all].reverse()), patterns);
      for (const connection of all) findServiceCode(connection);
      assert.equal(JSON.stringify(all), before);
    }),
    { numRuns: 200, interruptAfterTimeLimit: 120_000 },
  );
});
