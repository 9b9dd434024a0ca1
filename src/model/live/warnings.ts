import { productOf } from '#model/diagnosis/evidence/limit-candidate.ts';
import { AGREE, SHORTEST_LIMIT } from '#model/diagnosis/evidence/repeated.ts';
import { knowsSilenceOf, silenceOf } from '#model/diagnosis/facts.ts';
import { duration, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import { endpointOf } from '#model/patterns/group.ts';
import { clusterOf, endedByOthers, medianOf } from '#model/patterns/times.ts';
import type { Connection, EndedConnection } from '#model/record/connection.ts';
import { idleLimitsOf } from '#model/time-limits/find-limits.ts';

/** What may end an open connection soon. */
export type WarningKind = 'silent' | 'heartbeat' | 'buffer' | 'many';

/** A warning before the end. */
export interface LiveWarning {
  readonly kind: WarningKind;
  readonly text: Localized;
}

/** What is known beside the connection itself. */
export interface Around {
  /** The present time, in ms since the Unix epoch. */
  readonly now: number;
  /** All that is open, the connection among them. */
  readonly open: readonly Connection[];
  /** What has ended. */
  readonly ended: readonly EndedConnection[];
  /** Its `bufferedAmount` in the last reports, in bytes, the latest last. */
  readonly buffered: readonly number[];
}

/** From which part of a limit on a silence is warned of. */
const NEAR = 0.7;
/** From which part on a silence shows that the limit does not hold: a cut is noticed late, not never. */
const PAST = 1.1;
/** How much longer than any before, at least, the silence of a heartbeat that stopped is, and in ms. */
const STOPPED = { times: 2.5, least: 5_000 };
/** How many messages must have come before their rhythm is one. */
const RHYTHM = 5;
/** How many connections to one URL are many. */
const MANY = 6;
/** How many reports in a row in which `bufferedAmount` grows make a warning. */
const GROWS = 4;
/** How many must have been cut after the same silence, and how far apart they may be: a share, and in ms. */
const CUT = { times: 2, spread: 0.02, least: 1_000 };

/** What may end an open connection soon, the most pressing first. Pure. */
export function warningsOf(connection: Connection, around: Around): LiveWarning[] {
  if (connection.opened === null || connection.end !== null) return [];
  return [silent(connection, around), stopped(connection, around), growing(around), many(connection, around)].filter(
    (warning) => warning !== null,
  );
}

/** From the last message either way, or else from `open`, to a moment, in ms. */
const silenceUntil = ({ opened, activity }: Connection, now: number): number =>
  Math.max(0, now - Math.max(opened?.at ?? now, activity.sent.lastAt ?? 0, activity.received.lastAt ?? 0));

function silent(connection: Connection, { now, ended }: Around): LiveWarning | null {
  const silence = silenceUntil(connection, now);
  const limit = learntLimit(connection, ended) ?? knownLimit(connection);
  if (!limit || silence < limit.at * NEAR || silence > limit.at * PAST) return null;
  const [span, at] = [duration(silence), duration(limit.at)];
  return {
    kind: 'silent',
    text: text(`silent for ${span.en}; ${limit.by.en} ${at.en}`, `已 ${span.zh}无消息；${limit.by.zh} ${at.zh}`),
  };
}

interface LimitAhead {
  /** In ms of silence. */
  at: number;
  /** What ends it, in front of a time. */
  by: Localized;
}

/** The silence after which others to this endpoint were cut; null where those that were do not agree. */
function learntLimit(connection: Connection, ended: readonly EndedConnection[]): LimitAhead | null {
  const endpoint = endpointOf(connection);
  const cut = ended.filter(
    (other) => endpointOf(other) === endpoint && wasCut(other) && silenceOf(other) >= SHORTEST_LIMIT,
  );
  const silences = cut.map(silenceOf);
  const alike = clusterOf(silences, CUT.spread, CUT.least).map((index) => silences[index] ?? 0);
  if (alike.length < CUT.times || alike.length < silences.length * AGREE) return null;
  const { length } = alike;
  return { at: medianOf(alike), by: text(`${length} others were cut at`, `另有 ${length} 个连接在此时被切断：`) };
}

const wasCut = (other: EndedConnection): boolean =>
  endedByOthers(other) &&
  other.opened !== null &&
  knowsSilenceOf(other) &&
  other.end.type === 'closed' &&
  (other.end.code === 1001 || (other.end.code === 1006 && !other.end.wasClean));

/** The shortest limit of what is known to stand between; null where nothing is. */
function knownLimit({ url, handshake }: Connection): LimitAhead | null {
  const header = (name: string) => handshake?.headers.find((each) => each.name === name)?.value ?? null;
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '';
  const [limit] = idleLimitsOf({ host, header });
  if (!limit) return null;
  const product = productOf(limit.name);
  return { at: limit.seconds * 1_000, by: text(`${product} cuts at`, `${product} 的时限为`) };
}

function stopped({ opened, activity: { received } }: Connection, { now }: Around): LiveWarning | null {
  const { count, lastAt, longestGap } = received;
  if (!opened || lastAt === null || longestGap === 0 || count < RHYTHM) return null;
  const silence = now - lastAt;
  if (silence < Math.max(longestGap * STOPPED.times, longestGap + STOPPED.least)) return null;
  const [span, most] = [duration(silence), duration(longestGap)];
  return {
    kind: 'heartbeat',
    text: text(
      `nothing received for ${span.en}, before never longer than ${most.en}`,
      `已 ${span.zh}未收到消息，此前最长 ${most.zh}`,
    ),
  };
}

function growing({ buffered }: Around): LiveWarning | null {
  const last = buffered.slice(-GROWS);
  if (last.length < GROWS || last.some((amount, index) => index > 0 && amount <= (last[index - 1] ?? 0))) return null;
  const amount = (last.at(-1) ?? 0).toLocaleString('en');
  return {
    kind: 'buffer',
    text: text(`bufferedAmount only grows: ${amount} bytes`, `bufferedAmount 持续增长：${amount} 字节`),
  };
}

function many({ url, sender }: Connection, { open }: Around): LiveWarning | null {
  const same = open.filter((other) => other.url === url && other.sender.tabId === sender.tabId).length;
  if (same < MANY) return null;
  return { kind: 'many', text: text(`${same} open to this URL`, `到此 URL 已有 ${same} 个连接`) };
}
