import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import { findPatterns } from '#model/patterns/find-patterns.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { closedWith, type Differences, END, inFirefox, lost } from '../../../support/diagnosis/build.ts';
import { ordinaryEndings } from '../../../support/diagnosis/ordinary.ts';

/**
 * Two clients of one id, each of which reconnects `pause` ms after it was thrown out: each ends `late` ms after the other
 * has opened, and lives until the other one's next opening.
 */
function backAndForth(
  count: number,
  pause: number,
  late: number,
  make: (more: Differences, index: number) => EndedConnection,
) {
  return Array.from({ length: count }, (_, index) => {
    const opened = END + index * pause;
    const at = opened + pause + late;
    return make({ at, age: at - opened, silence: late, attempt: 20 }, index);
  });
}

const plain = (more: Differences) => lost({ ...more, url: 'ws://127.0.0.1:23141/mqtt', protocol: 'mqtt' });

test('two that replace each other, in ten ways', () => {
  const ways: EndedConnection[][] = [
    backAndForth(6, 1_500, 4, plain),
    backAndForth(6, 1_500, 180, plain),
    backAndForth(4, 30_007, 60, plain),
    backAndForth(5, 2_210, 12, (more) => closedWith(4000, '', more)),
    backAndForth(5, 2_210, 12, (more) => closedWith(1008, '', { ...more, ...inFirefox })),
    backAndForth(5, 2_210, 12, (more) => closedWith(1000, '', more)),
    backAndForth(5, 700, 12, (more, index) =>
      lost({ ...more, sender: { tabId: index % 2, documentId: `D${index % 2}` } }),
    ),
    backAndForth(6, 1_500, 40, (more, index) => lost({ ...more, url: `wss://x.example/live?client=a&try=${index}` })),
    backAndForth(6, 5_130, 90, (more) => lost({ ...more, ...inFirefox, erroredAt: (more.at ?? 0) - 1 })),
    // Thrown out by the first message, which comes long after the opening.
    backAndForth(5, 4_000, 2_010, (more) =>
      lost({
        ...more,
        activity: { sent: { count: 1, size: 30, largest: 30, longestGap: 0, lastAt: (more.at ?? 0) - 4_010 } },
      }),
    ),
  ];
  for (const [index, all] of ways.entries()) {
    for (const one of all.slice(1, -1)) {
      const { cause, confidence } = explain(one, all);
      expect({ index, cause, confidence }).toEqual({ index, cause: 'takeover', confidence: 'likely' });
    }
    const kinds = findPatterns(all).map(({ kind }) => kind);
    expect(kinds, `${index}`).toContain('takeover');
    expect(kinds, `${index}`).not.toContain('flapping');
    expect(kinds, `${index}`).not.toContain('fixed-lifetime');
  }
});

test('the last one, which a living one replaced, is one of the chain', () => {
  const all = backAndForth(5, 1_500, 4, plain);
  const last = all.at(-1) ?? lost();
  expect(explain(last, all)).toMatchObject({ cause: 'takeover', confidence: 'likely' });
});

test('replaced once is possible only', () => {
  const all = backAndForth(2, 1_500, 4, plain);
  const { cause, alternatives } = explain(all[0] ?? lost(), all);
  expect([cause, ...alternatives.map((other) => other.cause)]).toContain('takeover');
  expect(findPatterns(all).map(({ kind }) => kind)).not.toContain('takeover');
});

test('what reconnects after its end, closes the old one itself, or goes elsewhere replaces nothing', () => {
  const reconnecting = Array.from({ length: 6 }, (_, index) =>
    lost({ at: END + index * 3_000, age: 2_400, attempt: 30 }),
  );
  const tidy = backAndForth(6, 1_500, 4, (more) =>
    closedWith(1000, '', { ...more, closeCall: { ago: 3, code: 1000 } }),
  );
  const apart = backAndForth(6, 1_500, 4, (more, index) => lost({ ...more, url: `wss://x.example/room/${index}` }));
  for (const all of [reconnecting, tidy, apart, ordinaryEndings(200)]) {
    expect(findPatterns(all).map(({ kind }) => kind)).not.toContain('takeover');
    for (const one of all) expect(explain(one, all).cause).not.toBe('takeover');
  }
});

test('several that open at once and are each dropped at once replace nothing', () => {
  const dropped = Array.from({ length: 4 }, (_, index) =>
    lost({
      at: END + index * 12,
      age: 3,
      silence: 2,
      attempt: 100,
      activity: { sent: { count: 1, size: 3, largest: 3, longestGap: 0, lastAt: END + index * 12 - 2 } },
    }),
  );
  expect(findPatterns(dropped).map(({ kind }) => kind)).not.toContain('takeover');
  for (const one of dropped) expect(explain(one, dropped).cause).toBe('connection-lost');
});

test('what the server says stands among the facts', () => {
  const all = backAndForth(5, 2_210, 12, (more) => closedWith(4409, 'logged in elsewhere', more));
  const verdict = explain(all[2] ?? lost(), all);
  expect(verdict.headline.en).toBe('They replace each other: one id or login');
  expect(verdict.evidence.map(({ text }) => text.en)).toContain('its close reason: "logged in elsewhere"');
});
