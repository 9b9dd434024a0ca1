import type { EndedConnection } from '#model/record/connection.ts';

/** What a field of the record holds. */
export type FieldKind = 'text' | 'integer' | 'number' | 'flag' | 'texts';

/** What a field of one record has. */
export type FieldValue = string | number | boolean | readonly string[];

/** One field of the record that has no fields of its own. */
export interface RecordField {
  /** Where it is: `opened.at`. */
  readonly path: string;
  readonly kind: FieldKind;
}

const field = (kind: FieldKind, ...paths: string[]): RecordField[] => paths.map((path) => ({ path, kind }));

/** Every field of the record, in the order in which flat formats have them. New ones go to the end: columns are counted. */
export const recordFields: readonly RecordField[] = [
  ...field('text', 'id', 'url', 'end.type'),
  ...field('number', 'end.at'),
  ...field('integer', 'end.code'),
  ...field('text', 'end.reason'),
  ...field('flag', 'end.wasClean'),
  ...field('text', 'end.name', 'end.message'),
  ...field('integer', 'end.readyState'),
  ...field('text', 'api', 'browser'),
  ...field('texts', 'protocols'),
  ...field('number', 'createdAt', 'opened.at'),
  ...field('text', 'opened.protocol', 'opened.extensions'),
  ...field('number', 'erroredAt', 'closeCall.at', 'closeCall.code'),
  ...field('text', 'closeCall.reason'),
  ...field('integer', 'closeCall.readyState'),
  ...field('text', 'closeCall.threw'),
  ...field('integer', 'activity.sent.count', 'activity.sent.size', 'activity.sent.largest'),
  ...field('number', 'activity.sent.lastAt'),
  ...field('integer', 'activity.received.count', 'activity.received.size', 'activity.received.largest'),
  ...field('number', 'activity.received.lastAt'),
  ...field('integer', 'activity.bufferedAmount'),
  ...field('flag', 'page.hidden'),
  ...field('number', 'page.visibilityChangedAt', 'page.hiddenFor'),
  ...field('flag', 'page.online'),
  ...field('number', 'page.onlineChangedAt', 'page.cachedAt', 'page.frozenAt', 'page.resumedAt'),
  ...field('number', 'page.longestGap.duration', 'page.longestGap.until'),
  ...field('text', 'handshake.source'),
  ...field('integer', 'handshake.status'),
  ...field('text', 'handshake.error', 'handshake.address'),
  ...field('flag', 'handshake.ambiguous'),
  ...field('texts', 'handshake.headers'),
  ...field('text', 'violation.directive', 'violation.policy'),
  ...field('number', 'syntheticClose.at'),
  ...field('integer', 'syntheticClose.code'),
  ...field('text', 'syntheticClose.reason'),
  ...field('flag', 'syntheticClose.wasClean', 'beforeCapture'),
  ...field('integer', 'sender.tabId', 'sender.frameId'),
  ...field('text', 'sender.documentId', 'sender.url'),
  ...field('flag', 'sender.incognito'),
  ...field('text', 'stack', 'closeCall.stack', 'closeCall.by', 'closeCall.during', 'closeCall.eventType'),
  ...field('number', 'activity.sent.longestGap', 'activity.received.longestGap'),
  ...field(
    'text',
    'goodbye.protocol',
    'goodbye.code',
    'goodbye.name',
    'goodbye.reason',
    'goodbye.from',
    'goodbye.weight',
  ),
  ...field('number', 'goodbye.at'),
  ...field('flag', 'goodbye.reconnect'),
];

type Fields = Partial<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What a record has in a field; null where it has none. Headers are lines of `name: value`. */
export function fieldOf(connection: EndedConnection, { path }: RecordField): FieldValue | null {
  if (path === 'handshake.headers')
    return connection.handshake?.headers.map(({ name, value }) => `${name}: ${value}`) ?? null;
  let value: unknown = connection;
  for (const name of path.split('.')) value = isFields(value) ? value[name] : undefined;
  return (value as FieldValue | undefined) ?? null;
}
