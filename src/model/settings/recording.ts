import type { Settings } from './settings.ts';

/** The choices that say where to record. */
export type RecordingChoices = Pick<Settings, 'recording' | 'neverRecord'>;

/**
 * Whether what happens on a host is recorded.
 *
 * @param host The host of a page or frame as `location.hostname` gives it: no port, IPv6 addresses in brackets. Empty
 * where a page has none; what has no host cannot be excluded by one.
 */
export function isRecordedOn({ recording, neverRecord }: RecordingChoices, host: string): boolean {
  return recording && excludedBy(neverRecord, host).length === 0;
}

/**
 * Whether what happens in a frame, worker or page is recorded: nothing of it, nor around it, is left out.
 *
 * @param hosts As in {@link isRecordedOn}, of all there are.
 */
export function isRecordedEverywhere(choices: RecordingChoices, hosts: readonly string[]): boolean {
  return choices.recording && hosts.every((host) => isRecordedOn(choices, host));
}

/**
 * The entries of a list of hosts that cover a host: itself, and the domains it is under.
 *
 * @param host As in {@link isRecordedOn}.
 */
export function excludedBy(neverRecord: readonly string[], host: string): string[] {
  // A fully qualified name may end in a dot; it is the same host.
  const name = host.toLowerCase().replace(/\.$/, '');
  return neverRecord.filter((excluded) => name === excluded || name.endsWith(`.${excluded}`));
}

/** The choices after which a host is recorded: recording goes on, and no entry covers the host any more. */
export function turnedOn({ neverRecord }: RecordingChoices, host: string): RecordingChoices {
  const covering = new Set(excludedBy(neverRecord, host));
  return { recording: true, neverRecord: neverRecord.filter((excluded) => !covering.has(excluded)) };
}

/**
 * The choices after which a host is not recorded.
 *
 * @param host As {@link parseHost} gives it.
 */
export function turnedOff({ recording, neverRecord }: RecordingChoices, host: string): RecordingChoices {
  const covered = excludedBy(neverRecord, host).length > 0;
  return { recording, neverRecord: covered ? neverRecord : [...neverRecord, host] };
}
