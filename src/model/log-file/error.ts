/** Why a file could not be read as a log, each with its values. */
export type LogFileProblem =
  /** The file is not UTF-8 text. */
  | 'encoding'
  /** The file is not JSON: line, column. */
  | 'json'
  /** The file is JSON, but not a WasClean log. */
  | 'format'
  /** A newer WasClean wrote it: its version, the newest this one reads. */
  | 'newer'
  /** A field of a log of a known version is wrong: its path, what belongs there, what is there. */
  | 'field'
  /** A field is wrong in a file of lines: its line, its path, what belongs there, what is there. */
  | 'line'
  /** Two connections have the same id: the id. */
  | 'duplicate'
  /** The file does not hold as many connections as it says: how many it holds, how many it says. */
  | 'count';

const says: Readonly<Record<LogFileProblem, (...values: string[]) => string>> = {
  encoding: () => 'This is not UTF-8 text.',
  json: (line, column) => `This is not JSON: it breaks at line ${line}, column ${column}.`,
  format: () => 'This is not a WasClean log: it does not begin with "format": "wasclean-log" and a version.',
  newer: (version, newest) =>
    `This log has version ${version}; this WasClean reads version ${newest} at most. Update WasClean to read it.`,
  field: (path, expected, found) => `The log is broken at ${path}: expected ${expected}, found ${found}.`,
  line: (line, path, expected, found) =>
    `The log is broken in line ${line} at ${path}: expected ${expected}, found ${found}.`,
  duplicate: (id) => `The log is broken: two connections have the id ${id}.`,
  count: (held, said) => `The log is broken: it says that it holds ${said} connections, but holds ${held}.`,
};

/** A file that is no log this version can read; the message says what is wrong and where. */
export class LogFileError extends Error {
  override readonly name = 'LogFileError';
  /** What kind of problem it is. */
  readonly problem: LogFileProblem;
  /** What and where, to say it in another language. */
  readonly values: readonly string[];

  constructor(problem: LogFileProblem, ...values: string[]) {
    super(says[problem](...values));
    this.problem = problem;
    this.values = values;
  }
}
