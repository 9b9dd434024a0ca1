import { arrayReads } from '#log/array-reads.ts';
import type { WascleanLog } from '#model/log-file/schema.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { hasEnded } from '#model/record/ending.ts';
import type { CloseLog } from '#model/wire/log-change.ts';
import { NO_LOSSES } from '#model/wire/losses.ts';

/** A log that was read from a file: shown apart from the live one, and never mixed with it. */
export interface ImportedLog {
  /** The file's name. */
  name: string;
  /** How many connections the file holds. */
  count: number;
  /** How many of them had not ended, and are not listed. */
  open: number;
  /** The id of the close that is selected at first, null for none. */
  selected: string | null;
  /** The file as a log that never changes. */
  log: CloseLog;
}

/** @param isSelected Finds the close that is selected at first. */
export function importedLog(
  name: string,
  { connections }: WascleanLog,
  isSelected: (connection: EndedConnection) => boolean = () => false,
): ImportedLog {
  const ended = connections.filter(hasEnded).sort((a, b) => a.end.at - b.end.at);
  return {
    name,
    count: connections.length,
    open: connections.length - ended.length,
    selected: ended.find(isSelected)?.id ?? null,
    log: {
      ...arrayReads(() => ended),
      live: async () => [],
      navigations: async () => [],
      losses: async () => NO_LOSSES,
      clear: async () => {},
      watch: () => () => {},
    },
  };
}
