import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exportLog } from '#model/export/export-log.ts';
import { parseLog } from '#model/log-file/parse-log.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { hasEnded } from '#model/record/ending.ts';
import type { BrowserName, Truth } from './product.ts';

/** A recorded ending: the connection in question, those that the page made besides, and what really happened. */
export interface FieldRecord {
  readonly product: string;
  readonly ending: string;
  readonly connection: EndedConnection;
  readonly neighbours: readonly EndedConnection[];
  readonly truth: Truth;
}

/** What stands in the labels' file for one ending. */
interface FieldLabel {
  product: string;
  ending: string;
  /** The id of the record in question. */
  id: string;
  neighbours: string[];
  truth: Truth;
}

const fileOf = (browser: BrowserName, what = '') =>
  fileURLToPath(new URL(`../fixtures/field-${browser}${what}.json`, import.meta.url));

/** Saves what was recorded as a log in the export format, with the labels beside it. */
export function saveField(browser: BrowserName, records: readonly FieldRecord[]): void {
  const all = records.flatMap(({ connection, neighbours }) => [connection, ...neighbours]);
  const log = exportLog(all, {
    redact: false,
    generator: 'WasClean 1.0.0',
    exportedAt: Math.max(...all.map(({ end }) => end.at)),
  });
  const labels: FieldLabel[] = records.map(({ product, ending, connection, neighbours, truth }) => ({
    product,
    ending,
    id: connection.id,
    neighbours: neighbours.map(({ id }) => id),
    truth,
  }));
  writeFileSync(fileOf(browser), `${JSON.stringify(log, null, 1)}\n`);
  writeFileSync(fileOf(browser, '-labels'), `[\n${labels.map((label) => JSON.stringify(label)).join(',\n')}\n]\n`);
}

/** Reads what was saved; nothing where nothing was. Throws where a label has no record. */
export function readField(browser: BrowserName): FieldRecord[] {
  if (!existsSync(fileOf(browser))) return [];
  const { connections } = parseLog(readFileSync(fileOf(browser), 'utf8'));
  const byId = new Map(connections.filter(hasEnded).map((connection) => [connection.id, connection]));
  const find = (id: string) => {
    const connection = byId.get(id);
    if (!connection) throw new Error(`field-${browser}: no record is called ${id}`);
    return connection;
  };
  const labels = JSON.parse(readFileSync(fileOf(browser, '-labels'), 'utf8')) as FieldLabel[];
  return labels.map(({ id, neighbours, ...label }) => ({
    ...label,
    connection: find(id),
    neighbours: neighbours.map(find),
  }));
}
