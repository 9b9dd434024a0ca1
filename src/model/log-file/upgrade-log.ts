import { fromVersion1 } from './upgrades/from-version-1.ts';

/** What makes a log of each version one of the next; the first takes version 1. They trust nothing of what they take. */
const upgrades: readonly ((log: unknown) => unknown)[] = [fromVersion1];

/**
 * Brings a log to the present version, one version at a time.
 *
 * @param log Parsed JSON; only its version has been checked.
 * @param version The version it says it has, 1 or more.
 */
export function upgradeLog(log: unknown, version: number): unknown {
  return upgrades.slice(version - 1).reduce((older, upgrade) => upgrade(older), log);
}
