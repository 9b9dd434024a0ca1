import { escapeControls } from '#model/export/escape-controls.ts';
import { type Attribute, attributesOf, nanoseconds, textAttribute } from '#model/export/otlp/attributes.ts';
import { severityOf } from '#model/export/otlp/severity.ts';
import { summaryOf } from '#model/export/otlp/summary.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { type ExportFormat, nameAndVersion } from './format.ts';

/** How long a line may get, in UTF-16 code units, before the next begins: collectors that read files stop at 1 MiB. */
const LONGEST_LINE = 250_000;

/**
 * OpenTelemetry logs (OTLP/JSON), as its file exporter writes them: each line is a whole request that a collector's
 * `/v1/logs` takes, and a short log is one line. Each connection is a log record; see `otlp/`.
 */
export const otlp: ExportFormat = {
  id: 'otlp',
  open({ generator, exportedAt }) {
    const { name, version } = nameAndVersion(generator);
    const resource = {
      attributes: [textAttribute('service.name', name.toLowerCase()), textAttribute('service.version', version)],
    };
    const request = { resourceLogs: [{ resource, scopeLogs: [{ scope: { name, version }, logRecords: [] }] }] };
    const [head = '', tail = ''] = JSON.stringify(request).split(/(?<="logRecords":\[)/);
    const observed = nanoseconds(exportedAt);
    let length = 0;
    return {
      start: () => head,
      connection(connection) {
        const record = escapeControls(JSON.stringify(recordOf(connection, observed)));
        const isFull = length > 0 && length + record.length > LONGEST_LINE;
        const between = isFull ? `${tail}\n${head}` : ',';
        const part = `${length === 0 ? '' : between}${record}`;
        length = (isFull ? 0 : length) + record.length;
        return part;
      },
      *end() {
        yield `${tail}\n`;
      },
    };
  },
};

function recordOf(connection: EndedConnection, observedTimeUnixNano: string) {
  const attributes: Attribute[] = attributesOf(connection);
  return {
    timeUnixNano: nanoseconds(connection.end.at),
    observedTimeUnixNano,
    eventName: 'wasclean.connection.ended',
    ...severityOf(connection),
    body: { stringValue: summaryOf(connection) },
    attributes,
  };
}
