import { escapeControls } from '#model/export/escape-controls.ts';
import { exportLog } from '#model/export/export-log.ts';
import type { ExportFormat } from './format.ts';

/**
 * Our own format, a line each: the first says `format`, `version`, `exportedAt`, `generator` and the `count` of those that
 * follow, every other is one connection.
 */
export const ndjson: ExportFormat = {
  id: 'ndjson',
  open(options) {
    return {
      start() {
        const { connections: _, ...head } = exportLog([], options);
        return `${JSON.stringify({ ...head, count: options.count })}\n`;
      },
      connection: (connection) => `${escapeControls(JSON.stringify(connection))}\n`,
      end: () => [],
    };
  },
};
