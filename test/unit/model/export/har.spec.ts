import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Entry, Har } from 'har-format';
import { formats } from '#model/export/formats/list.ts';
import { hardConnections, written } from '../../../support/export-sample.ts';

const require = createRequire(import.meta.url);

function harProblems(har: unknown): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
  const folder = dirname(require.resolve('har-schema/lib/har.json'));
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    ajv.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  }
  ajv.validate('har.json', har);
  return ajv.errors;
}

type OurEntry = Entry & { _webSocketClose: { code: number; reason: string; timestamp: number } | null };

test('the schema of HAR 1.2 refuses what is wrong', () => {
  const har: Har = JSON.parse(written(formats.har, hardConnections()));
  expect(harProblems({ log: { ...har.log, entries: [{ ...har.log.entries[0], time: '1' }] } })).not.toBeNull();
  expect(harProblems({ log: { ...har.log, creator: {} } })).not.toBeNull();
});

test('HAR is valid and equals the log', () => {
  const connections = hardConnections();
  const har: Har = JSON.parse(written(formats.har, connections));
  expect(harProblems(har)).toBeNull();
  expect(har.log).toMatchObject({ version: '1.2', creator: { name: 'WasClean', version: '1.0.0' }, pages: [] });
  const entries = har.log.entries as OurEntry[];
  expect(entries).toHaveLength(connections.length);
  for (const [index, { url, createdAt, end, opened, handshake }] of connections.entries()) {
    const entry = entries[index];
    if (!entry) throw new Error(`no entry ${index}`);
    expect(Date.parse(entry.startedDateTime)).toBe(Math.floor(createdAt));
    expect(entry.time).toBeCloseTo(end.at - createdAt, 6);
    if (URL.canParse(url)) expect(entry.request.url).toBe(new URL(url).href);
    else expect(entry.request.comment).toBe(`The page passed: ${url}`);
    expect(URL.canParse(entry.request.url)).toBe(true);
    expect(entry.response.status).toBe(handshake?.status ?? (opened ? 101 : 0));
    expect(entry.response.headers).toEqual(handshake?.headers ?? []);
    expect(entry).toMatchObject({ _resourceType: 'websocket', _webSocketMessages: [] });
    expect(entry._webSocketClose).toEqual(
      end.type === 'closed' ? { code: end.code, reason: end.reason, timestamp: end.at / 1_000 } : null,
    );
    const { send = 0, wait, receive = 0 } = entry.timings;
    expect(send + wait + receive).toBeCloseTo(entry.time, 6);
    expect(Math.min(send, wait, receive)).toBeGreaterThanOrEqual(0);
  }
  expect(entries.at(-1)?.serverIPAddress).toBe('2001:db8::1');
  expect(entries.at(-1)?.response.redirectURL).toBe('https://login.example/');
});
