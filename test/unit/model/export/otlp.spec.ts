import { createRequire } from 'node:module';
import type { IKeyValue } from '@opentelemetry/otlp-transformer/build/src/common/internal-types.js';
import type { IExportLogsServiceRequest } from '@opentelemetry/otlp-transformer/build/src/logs/internal-types.js';
import * as stable from '@opentelemetry/semantic-conventions';
import * as incubating from '@opentelemetry/semantic-conventions/incubating';
import { expect, test } from '@playwright/test';
import { formats } from '#model/export/formats/list.ts';
import { recordFields } from '#model/export/record-fields.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { hardConnections, isClean, written } from '../../../support/export-sample.ts';
import { SAMPLE_START, sampleConnection } from '../../../support/sample-log.ts';

/** What protobufjs generates for a message, as far as it is needed. */
interface MessageType {
  fromObject(json: object): object;
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
  toObject(message: object, options: object): IExportLogsServiceRequest;
}

const require = createRequire(import.meta.url);
const ExportLogsServiceRequest: MessageType = require('@opentelemetry/otlp-transformer/build/src/generated/root.js')
  .opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
const asWritten = { longs: String, enums: Number, arrays: false, json: true } as const;

/** The log records as OpenTelemetry's own protocol definition reads and writes them: over the wire and back. */
function overTheWire(text: string) {
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const sent: unknown = JSON.parse(line);
      const bytes = ExportLogsServiceRequest.encode(ExportLogsServiceRequest.fromObject(Object(sent))).finish();
      const received = ExportLogsServiceRequest.toObject(ExportLogsServiceRequest.decode(bytes), asWritten);
      // What the protocol does not know it drops.
      expect(withoutEmpty(received)).toEqual(withoutEmpty(sent));
      return (received.resourceLogs ?? []).flatMap(({ resource, scopeLogs }) =>
        scopeLogs.flatMap(({ logRecords = [] }) => logRecords.map((record) => ({ resource, record }))),
      );
    });
}

/** An empty list is nothing in the protocol. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutEmpty(inner)]));
}

function plain(attributes: readonly IKeyValue[] = []): Map<string, unknown> {
  const plainOf = (any: IKeyValue['value']): unknown =>
    any.arrayValue
      ? (any.arrayValue.values ?? []).map(plainOf)
      : (any.stringValue ?? any.boolValue ?? any.doubleValue ?? Number(any.intValue));
  return new Map(attributes.map(({ key, value }) => [key, plainOf(value)]));
}

function valueAt(record: unknown, path: string): unknown {
  let value = record;
  for (const name of path.split('.')) value = Reflect.get(Object(value), name);
  return value ?? null;
}

const conventional: Record<string, string> = {
  url: 'url.full',
  'end.name': 'exception.type',
  'end.message': 'exception.message',
  'handshake.status': 'http.response.status_code',
  'handshake.address': 'network.peer.address',
};

const keyOf = (path: string): string =>
  conventional[path] ?? `wasclean.${path.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

function expectedSeverity(connection: EndedConnection): string {
  if (isClean(connection)) return 'INFO';
  return connection.opened || connection.end.type === 'unseen' ? 'WARN' : 'ERROR';
}

test("OTLP survives OpenTelemetry's own protocol and equals the log", () => {
  const connections = hardConnections();
  const records = overTheWire(written(formats.otlp, connections));
  expect(records).toHaveLength(connections.length);
  for (const [index, connection] of connections.entries()) {
    const { record, resource } = records[index] ?? {};
    expect(plain(resource?.attributes)).toEqual(
      new Map([
        ['service.name', 'wasclean'],
        ['service.version', '1.0.0'],
      ]),
    );
    expect(Number(record?.timeUnixNano) / 1e6).toBeCloseTo(connection.end.at, 2);
    expect(String(record?.observedTimeUnixNano)).toBe(`${SAMPLE_START}000000`);
    expect(record?.severityText).toBe(expectedSeverity(connection));
    expect(record?.severityNumber).toBe({ INFO: 9, WARN: 13, ERROR: 17 }[expectedSeverity(connection)]);
    expect(record?.body?.stringValue).toMatch(/^[^\r\n]+$/);
    const attributes = plain(record?.attributes);
    for (const { path } of recordFields) {
      if (path === 'handshake.headers') continue;
      expect(attributes.get(keyOf(path)) ?? null, path).toEqual(valueAt(connection, path));
    }
    for (const { name, value } of connection.handshake?.headers ?? []) {
      expect(attributes.get(`http.response.header.${name}`)).toContain(value);
    }
    expect(attributes.has('error.type')).toBe(expectedSeverity(connection) !== 'INFO');
  }
});

test("every attribute is OpenTelemetry's or under our own name", () => {
  const known = new Set<unknown>([stable, incubating].flatMap((names) => Object.values<unknown>({ ...names })));
  const keys = overTheWire(written(formats.otlp, hardConnections())).flatMap(({ record, resource }) => [
    ...plain(record.attributes).keys(),
    ...plain(resource?.attributes).keys(),
  ]);
  const foreign = new Set(keys.filter((key) => !known.has(key) && !/^wasclean\.|^http\.response\.header\./.test(key)));
  expect([...foreign]).toEqual([]);
  expect(keys).toEqual(
    expect.arrayContaining(['server.address', 'server.port', 'url.scheme', 'url.path', 'url.query', 'error.type']),
  );
});

test('the summary says code, name, reason and cleanness', () => {
  const [first] = overTheWire(written(formats.otlp, hardConnections().slice(3, 4)));
  expect(first?.record.body?.stringValue).toBe(
    '4401 Private use "token expired", clean: wss://chat.example/rt?user=17',
  );
});

test('a long log takes several lines, none longer than a collector reads', () => {
  const connections = Array.from({ length: 400 }, (_, index) =>
    sampleConnection(
      index + 1,
      { type: 'left', at: SAMPLE_START + index, readyState: 1 },
      { stack: 'x'.repeat(4_096) },
    ),
  );
  const text = written(formats.otlp, connections);
  const lines = text.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(5);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThan(1_048_576);
  expect(overTheWire(text)).toHaveLength(400);
});
