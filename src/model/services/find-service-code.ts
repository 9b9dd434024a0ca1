import type { Localized } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { fits } from './glob.ts';
import { matchesUrl } from './matches-url.ts';
import { BASIS, RECONNECT } from './reconnect.ts';
import type { Service, ServiceCode } from './service.ts';
import { services } from './table.ts';

/** By what a service was recognised. Never by the code alone: the same numbers mean different things elsewhere. */
export type MatchedBy = 'subprotocol' | 'host' | 'path' | 'reason';

/** What the close code of a connection means to the service that it belongs to. */
export interface ServiceMatch {
  readonly service: Service;
  readonly code: ServiceCode;
  /** What the close reason says more exactly in the service's own words, null when it says no more. */
  readonly reasonName: string | null;
  readonly matchedBy: MatchedBy;
  /** Whether to reconnect. */
  readonly advice: Localized;
  /** What the advice rests on. */
  readonly basis: Localized;
}

const STRENGTH: readonly MatchedBy[] = ['subprotocol', 'host', 'path', 'reason'];

/**
 * The meaning of a connection's close code to its service.
 *
 * It rests on `opened.protocol` (or, where none was chosen, `protocols`), `url`, and of a close event `code` and
 * `reason`. A subprotocol tells more than a host, a host more than a path; a service that none of them marks is
 * recognised only where its entry is selected by the close reason.
 *
 * @param own - Services the user has added; they win over ours.
 * @returns null when the connection never opened, so that no service said anything, when it ended without a close event, or
 * when no service gives its code a meaning.
 */
export function findServiceCode(connection: EndedConnection, own: readonly Service[] = []): ServiceMatch | null {
  const { end, opened } = connection;
  if (end.type !== 'closed' || opened === null) return null;
  const url = URL.canParse(connection.url) ? new URL(connection.url) : null;
  for (const list of [own, services]) {
    const marked = list.map((service) => ({ service, matchedBy: recognise(service, connection, url) }));
    for (const strength of STRENGTH) {
      for (const { service, matchedBy } of marked) {
        if (matchedBy !== strength) continue;
        const code = select(service, end, matchedBy);
        if (!code) continue;
        return {
          service,
          code,
          reasonName: code.reasonNames?.[end.reason] ?? null,
          matchedBy,
          advice: code.advice ?? RECONNECT[code.reconnect],
          basis: BASIS[service.basis],
        };
      }
    }
  }
  return null;
}

/** The service that the subprotocol or else the URL of a connection marks; null where neither marks one. */
export function findMarkedService(connection: EndedConnection): Service | null {
  const url = URL.canParse(connection.url) ? new URL(connection.url) : null;
  const marked = services.map((service) => ({ service, matchedBy: recognise(service, connection, url) }));
  for (const strength of ['subprotocol', 'host', 'path'])
    for (const { service, matchedBy } of marked) if (matchedBy === strength) return service;
  return null;
}

function recognise(service: Service, { protocols, opened }: EndedConnection, url: URL | null): MatchedBy {
  const spoken = opened?.protocol ? [opened.protocol] : (protocols ?? []);
  if (service.subprotocols.some((pattern) => spoken.some((name) => fits(pattern, name)))) return 'subprotocol';
  const matches = url ? service.urls.map((pattern) => matchesUrl(pattern, url)) : [];
  if (matches.includes('host')) return 'host';
  return matches.includes('path') ? 'path' : 'reason';
}

function select(
  service: Service,
  { code, reason }: { code: number; reason: string },
  matchedBy: MatchedBy,
): ServiceCode | undefined {
  // A service with marks of its own is not this one when none of them fits.
  if (matchedBy === 'reason' && (service.urls.length > 0 || service.subprotocols.length > 0)) return undefined;
  const fitting = service.codes.filter(
    (entry) =>
      entry.first <= code &&
      code <= entry.last &&
      // A library makes these up; no close event of the browser's carries them.
      entry.origin === undefined &&
      (entry.reasons ? entry.reasons.some((pattern) => fits(pattern, reason)) : matchedBy !== 'reason'),
  );
  const weight = (entry: ServiceCode) => (entry.first === entry.last ? 2 : 0) + (entry.reasons ? 1 : 0);
  return fitting.sort((a, b) => weight(b) - weight(a))[0];
}
