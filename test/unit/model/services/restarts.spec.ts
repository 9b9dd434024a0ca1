import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import { restartOf, restarts } from '#model/services/restarts.ts';
import { closedWith, lost, seen } from '../../../support/diagnosis/build.ts';

const answeredBy = (server: string) => seen({ status: 101, headers: [{ name: 'Server', value: server }] });

test('who ends all that it holds is known by the header of the answer or by the host, and by nothing else', () => {
  const of = (differences: Parameters<typeof lost>[0]) => restartOf(lost(differences))?.name ?? null;
  expect(of({ handshake: answeredBy('cloudflare') })).toBe('Cloudflare');
  expect(of({ handshake: answeredBy('nginx/1.27.0') })).toBe('nginx');
  expect(of({ url: 'wss://chat.someone.workers.dev/room', handshake: answeredBy('cloudflare') })).toBe(
    'Cloudflare Workers',
  );
  expect(of({ url: 'wss://live.onrender.com/' })).toBe('Render');
  expect(of({ url: 'wss://api.shop.example/cloudflare' })).toBeNull();
  expect(of({ handshake: answeredBy('Kestrel') })).toBeNull();
});

test('a connection that was lost asks after the restarts of what stood in its way; one that a message ended does not', () => {
  const handshake = answeredBy('cloudflare');
  const steps = (verdict: ReturnType<typeof explain>) => verdict.nextSteps.map(({ en }) => en).join('\n');
  const gone = explain(lost({ handshake, age: 437_123, silence: 1_234 }), []);
  expect(gone.cause).toBe('connection-lost');
  expect(steps(gone)).toMatch(/^Cloudflare: a release/m);
  expect(steps(explain(closedWith(1001, '', { handshake, age: 437_123, silence: 1_234 }), []))).toMatch(
    /^Cloudflare: a release/m,
  );
});

test('each says in both languages when it does so, and where that is to be read', () => {
  for (const { name, step, source } of restarts) {
    expect(step.en, name).toMatch(/^[\w.]+( \w+)*: /);
    expect(step.zh, name).toMatch(/：.*\p{Script=Han}/u);
    expect(source, name).toMatch(/^https:\/\//);
  }
});
