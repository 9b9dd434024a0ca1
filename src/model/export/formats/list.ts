import type { FormatId } from './catalogue.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { har } from './har.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { ndjson } from './ndjson.ts';
import { otlp } from './otlp.ts';

/** Every format to export a log in. */
export const formats: Readonly<Record<FormatId, ExportFormat>> = { json, ndjson, csv, har, otlp, markdown };
