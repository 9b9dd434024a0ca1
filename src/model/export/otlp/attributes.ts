import { fieldOf, type RecordField, recordFields } from '#model/export/record-fields.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { endedCleanly } from '#model/record/ending.ts';

/** A value as OTLP/JSON writes it (proto3 JSON of `AnyValue`): 64-bit integers are decimal digits. */
export type AnyValue =
  | { stringValue: string }
  | { intValue: string }
  | { doubleValue: number }
  | { boolValue: boolean }
  | { arrayValue: { values: AnyValue[] } };

/** One attribute of a log record. */
export interface Attribute {
  key: string;
  value: AnyValue;
}

/** An attribute that is a text. */
export const textAttribute = (key: string, value: string): Attribute => ({ key, value: { stringValue: value } });

const integerAttribute = (key: string, value: number): Attribute => ({ key, value: { intValue: String(value) } });

const textsAttribute = (key: string, values: readonly string[]): Attribute => ({
  key,
  value: { arrayValue: { values: values.map((stringValue) => ({ stringValue })) } },
});

/** The fields that OpenTelemetry has a name for. The others have theirs in the record, in snake case, under `wasclean.`. */
const CONVENTIONAL: Readonly<Record<string, string>> = {
  url: 'url.full',
  'end.name': 'exception.type',
  'end.message': 'exception.message',
  'handshake.status': 'http.response.status_code',
  'handshake.address': 'network.peer.address',
};

/** A connection as attributes: every field of its record that is not null, and what OpenTelemetry derives from them. */
export function attributesOf(connection: EndedConnection): Attribute[] {
  return [
    ...urlAttributes(connection.url),
    textAttribute('network.protocol.name', 'websocket'),
    textAttribute('user_agent.name', connection.browser === 'firefox' ? 'Firefox' : 'Chromium'),
    ...(endedCleanly(connection) ? [] : [textAttribute('error.type', errorTypeOf(connection))]),
    ...recordFields.flatMap((field) => fieldAttributes(connection, field)),
  ];
}

function urlAttributes(url: string): Attribute[] {
  if (!URL.canParse(url)) return [];
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const usual = { 'ws:': 80, 'http:': 80, 'wss:': 443, 'https:': 443 }[protocol];
  const portNumber = port === '' ? usual : Number(port);
  return [
    textAttribute('url.scheme', protocol.slice(0, -1)),
    textAttribute('url.path', pathname),
    ...(search === '' ? [] : [textAttribute('url.query', search.slice(1))]),
    ...(hostname === '' ? [] : [textAttribute('server.address', hostname)]),
    ...(hostname === '' || portNumber === undefined ? [] : [integerAttribute('server.port', portNumber)]),
  ];
}

/** What class of error it was: the close code, the exception's name, or the kind of another ending. */
function errorTypeOf({ end }: EndedConnection): string {
  if (end.type === 'closed') return String(end.code);
  return end.type === 'threw' && end.name !== '' ? end.name : end.type;
}

function fieldAttributes(connection: EndedConnection, field: RecordField): Attribute[] {
  if (field.path === 'handshake.headers') return headerAttributes(connection);
  const value = fieldOf(connection, field);
  const key = CONVENTIONAL[field.path] ?? `wasclean.${snakeCase(field.path)}`;
  if (value === null) return [];
  if (typeof value === 'string') return [textAttribute(key, value)];
  if (typeof value === 'boolean') return [{ key, value: { boolValue: value } }];
  if (typeof value === 'number') {
    const isInteger = field.kind === 'integer' && Number.isSafeInteger(value);
    return [isInteger ? integerAttribute(key, value) : { key, value: { doubleValue: value } }];
  }
  return [textsAttribute(key, value)];
}

function headerAttributes({ handshake }: EndedConnection): Attribute[] {
  const byName = new Map<string, string[]>();
  for (const { name, value } of handshake?.headers ?? []) byName.set(name, [...(byName.get(name) ?? []), value]);
  return [...byName].map(([name, values]) => textsAttribute(`http.response.header.${name}`, values));
}

const snakeCase = (path: string): string => path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The latest time OTLP can tell, in milliseconds since the Unix epoch: its nanoseconds are an unsigned 64-bit integer. */
const LATEST = 18_446_744_073_709;

/** Milliseconds since the Unix epoch as OTLP writes times: nanoseconds in decimal digits, exact to the microsecond. */
export const nanoseconds = (time: number): string => `${BigInt(Math.round(Math.min(time, LATEST) * 1_000)) * 1_000n}`;
