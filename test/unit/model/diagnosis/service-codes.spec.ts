import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import type { Service, ServiceCode } from '#model/services/service.ts';
import { services } from '#model/services/table.ts';
import { closedWith } from '../../../support/diagnosis/build.ts';

const filled = (pattern: string) => pattern.replaceAll('*', 'x').replaceAll('#', '1');

/** A close with the code of a service, at a connection that bears its first mark. */
function closeOf({ subprotocols: [subprotocol], urls: [url] }: Service, { first, reasons }: ServiceCode) {
  const [place = '', query] = filled(url ?? 'api.shop.example/live').split('?');
  return closedWith(first, filled(reasons?.[0] ?? ''), {
    url: `wss://${place}${query ? `?${query.replaceAll(/(&|$)/g, '=1$1')}` : ''}`,
    protocol: subprotocol === undefined ? '' : filled(subprotocol),
  });
}

const cases = services.flatMap((service) =>
  service.codes
    .filter(({ first, last, origin, reasons }) => !origin && (first === last || reasons) && first >= 3_000)
    .map((code) => ({ service, code, connection: closeOf(service, code) })),
);

test('a code that a service defines for itself is the verdict, with its advice first', () => {
  expect(cases.length).toBeGreaterThan(190);
  for (const { service, code, connection } of cases) {
    const { cause, headline, nextSteps, evidence } = explain(connection, []);
    const what = `${service.id} ${code.first}`;
    expect(['service-code', 'heartbeat-timeout'], what).toContain(cause);
    expect(nextSteps[0]?.en, what).toMatch(/^(Reconnect|Do not reconnect|It depends)/);
    if (cause !== 'service-code') continue;
    expect(headline.en, what).toContain(`${code.first} `);
    expect(headline.en.length, headline.en).toBeLessThanOrEqual(72);
    expect(headline.zh.length, headline.zh).toBeLessThanOrEqual(72);
    expect(evidence.map(({ text }) => text.en).join(), what).toContain(service.name);
  }
});

test('the same codes without the marks of a service name none', () => {
  for (const { code } of cases) {
    const { cause, headline } = explain(closedWith(code.first, ''), []);
    expect(cause, headline.en).toBe('server-closed');
  }
});

test('every close code is told in the words of its language', () => {
  const discord = explain(closedWith(4014, 'Disallowed intent(s).', { url: 'wss://gateway.discord.gg/?v=10' }), []);
  expect(discord.confidence).toBe('certain');
  expect(discord.headline).toEqual({
    en: 'Discord Gateway: 4014 Disallowed intent(s)',
    zh: 'Discord Gateway 关闭了连接：4014 Disallowed intent(s)',
  });
  expect(discord.evidence.slice(0, 4).map(({ text }) => text.zh)).toEqual([
    '收到关闭码为 4014 的 Close 帧',
    '关闭原因：“Disallowed intent(s).”',
    '4014 在 Discord Gateway 中的含义：请求了未获批准的特权 intent',
    '主机 gateway.discord.gg 属于 Discord Gateway',
  ]);
  expect(discord.nextSteps).toEqual([{ en: 'Do not reconnect automatically', zh: '不要自动重连' }]);
});
