import { type FormatId, formatCatalogue } from '#model/export/formats/catalogue.ts';
import type { WriteOptions } from '#model/export/formats/format.ts';
import { formats } from '#model/export/formats/list.ts';
import { writeExport } from '#model/export/write-export.ts';
import type { EndedConnection } from '#model/record/connection.ts';

/** Begins a file; each part leaves the memory of scripts as soon as it is written. */
export function writeFile(format: FormatId, options: WriteOptions) {
  const parts = writeExport(formats[format], options);
  const blobs: Blob[] = [];
  return {
    add(connections: readonly EndedConnection[]): void {
      blobs.push(new Blob([parts.add(connections)]));
    },
    end(): Blob {
      return new Blob([...blobs, ...parts.end()], { type: formatCatalogue[format].mimeType });
    },
  };
}
