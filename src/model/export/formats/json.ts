import { escapeControls } from '#model/export/escape-controls.ts';
import { exportLog } from '#model/export/export-log.ts';
import type { ExportFormat } from './format.ts';

/** Our own format, indented for people: see `log-file.ts`. */
export const json: ExportFormat = {
  id: 'json',
  open(options) {
    const [head = '', tail = ''] = JSON.stringify(exportLog([], options), null, 2).split(/(?<="connections": \[)/);
    let isFirst = true;
    return {
      start: () => head,
      connection(connection) {
        const text = escapeControls(JSON.stringify(connection, null, 2)).replaceAll('\n', '\n    ');
        const part = `${isFirst ? '' : ','}\n    ${text}`;
        isFirst = false;
        return part;
      },
      *end() {
        yield `${isFirst ? '' : '\n  '}${tail}\n`;
      },
    };
  },
};
