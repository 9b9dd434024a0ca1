import { expect, test } from '@playwright/test';
import { checksFor } from '#model/close-codes/checks-for.ts';
import { lookUp } from '#model/close-codes/look-up.ts';
import { explain } from '#model/diagnosis/explain.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { findServiceCode } from '#model/services/find-service-code.ts';
import { closedWith, END, ended, failed, inFirefox } from '../../../support/diagnosis/build.ts';

const stepsOf = (connection: EndedConnection, neighbours: EndedConnection[] = []) =>
  explain(connection, neighbours)
    .nextSteps.map(({ en }) => en)
    .join('\n');

const checksOf = (connection: EndedConnection) =>
  connection.end.type === 'closed'
    ? checksFor(lookUp(connection.end.code), connection, [])
        .map(({ en }) => en)
        .join('\n')
    : '';

test('who called close() is asked only where the record does not know', () => {
  for (const code of [1000, 1005]) {
    expect(checksOf(closedWith(code, ''))).not.toContain('close() first');
    expect(stepsOf(closedWith(code, ''))).not.toMatch(/did the page call close|page call close\(\) first/i);
    expect(checksOf(closedWith(code, '', { beforeCapture: true }))).toMatch(/did the page call close\(\)/i);
  }
});

test('what was sent is not asked, and not denied, where the record counted it', () => {
  const sent = { count: 2, size: 20_000_005, largest: 20_000_000, lastAt: END - 7_000, longestGap: 300 };
  const sending = closedWith(1009, '', { activity: { sent, bufferedAmount: 2_000_000 } });
  const { headline, evidence } = explain(sending, []);
  expect(headline.en).toBe('Too big: 20,000,000 bytes, still being sent');
  expect(evidence.map(({ text }) => text.en)).toContain(
    'the page passed the last one to send() 7.0 s before the end, and 2,000,000 bytes of it were still to go',
  );
  expect(stepsOf(sending)).not.toMatch(/No message had just been sent|Size of the last message/);
  expect(checksOf(sending)).not.toContain('Size of the last message sent');
});

test('nothing is said of a heartbeat to what never opened', () => {
  const url = 'wss://shop.example/socket.io/?EIO=4&transport=websocket';
  expect(findServiceCode(failed({ url }))).toBeNull();
  expect(findServiceCode(closedWith(1006, '', { url }))?.service.id).toBe('socketio');
});

test('whether the page was left is asked only where nothing shows that it stayed', () => {
  const close = closedWith(1001, '', inFirefox);
  expect(stepsOf(close)).toContain('Was the page reloaded or left');
  const later = ended({ type: 'left', at: END + 60_000, readyState: 1 }, inFirefox);
  expect(stepsOf(close, [later])).not.toContain('Was the page reloaded or left');
});

test('StrictMode is advised only where its pair is there', () => {
  const call = { ago: 3, readyState: 0 as const, during: 'other' as const, eventType: 'message' };
  const aborted = failed({ attempt: 5, closeCall: call });
  expect(stepsOf(aborted)).not.toContain('StrictMode');
  const second = closedWith(1000, '', { at: END + 9_000, age: 8_950, attempt: 51 });
  expect(stepsOf(aborted, [second])).toContain('StrictMode');
  expect(stepsOf(aborted, [{ ...second, url: 'wss://elsewhere.example/' }])).not.toContain('StrictMode');
});

test('a library is named only by its scripts, by names that are its own, or by its URL', () => {
  const lineFor = (stack: string, url = 'wss://mqtt.example/socket') => {
    const close = closedWith(1005, '', { url, closeCall: { ago: 8, during: 'other', eventType: 'click', stack } });
    return explain(close, []).evidence.find(({ text }) => /stack of the call names|the URL is one of/.test(text.en))
      ?.text.en;
  };
  const at = (path: string, name = 'close') => `Error\n    at ${name} (https://signalr.example${path}:1:20)`;
  expect(lineFor(at('/node_modules/.vite/deps/@microsoft_signalr.js'))).toBe('the stack of the call names SignalR');
  expect(lineFor(at('/npm/mqtt@5.16.0/dist/mqtt.min.js'))).toBe('the stack of the call names MQTT.js');
  expect(lineFor('close@https://x.example/node_modules/phoenix/priv/static/phoenix.mjs:1:2')).toBe(
    'the stack of the call names Phoenix',
  );
  expect(lineFor(at('/app.js'), 'wss://x.example/socket.io/?EIO=4&transport=websocket')).toBe(
    'the URL is one of Socket.IO',
  );
  for (const other of ['/app.js', '/mqtt-service.js', '/src/stomp-shop.js', '/phoenix-hotel/app.js'])
    expect(lineFor(at(other, 'serverTimeout')), other).toBeUndefined();
});

test('a reason leads the headline, and JSON in it is read', () => {
  const reason = '{"server_error_msg":"4400: access key required"}';
  const { headline } = explain(closedWith(1000, reason, { age: 40, silence: null }), []);
  expect(headline.en).toBe('"access key required": refused by the server, 1000');
  expect(explain(closedWith(4401, 'token expired'), []).headline.en).toBe(
    '"token expired": closed by the server, 4401',
  );
});
