import { errorsTell, type Facts, silenceOf, wasLost } from '#model/diagnosis/facts.ts';
import { type Cut, type FittingLimit, findLimits } from '#model/time-limits/find-limits.ts';
import { roundSeconds } from '#model/time-limits/round.ts';
import { headerOf } from './header.ts';
import { standstillOf } from './standstill.ts';

/** The facts of a cut that speak for a limit on the way. */
export interface LimitSigns {
  /** Known limits on silence that fit, the best first. */
  readonly idle: readonly FittingLimit[];
  /** Known limits on the age that fit, the best first. */
  readonly lifetime: readonly FittingLimit[];
  /** The round number of seconds that its silence is, null when it is none. */
  readonly roundSilence: number | null;
  /** The round number of seconds that its age is, with traffic to the last; null when it is none. */
  readonly roundAge: number | null;
}

const NONE: LimitSigns = { idle: [], lifetime: [], roundSilence: null, roundAge: null };

/** The shortest round times, in seconds, that say something by themselves. */
const SHORTEST_ROUND = 10;
/** How much of a silence, in ms, may be unknown where any round one says something. */
const PRECISE = 500;
/** What an age must be a multiple of, in seconds, to be round: other ages are so by chance too often. */
const ROUND_AGE = 30;
/** Codes under which servers end what is idle, and which by themselves say nothing of why (RFC 6455, 7.4.1). */
const MUTE: ReadonlySet<Cut['end']> = new Set([1000, 1005]);
/** The longest silence, as a share of the age, of a connection that was in use to the last. */
const IN_USE = 0.1;

/**
 * What speaks for a limit in a connection that something else than the page or the browser ended. Rests on the times of
 * `opened`, `activity` and `end`, on `handshake.headers`, which may name what is in the way, and on the host. Of a
 * connection that was there before the recording no more than the silence since a message is known.
 */
export function limitSignsOf(facts: Facts): LimitSigns {
  const before = known.get(facts);
  if (before) return before;
  const signs = seekSigns(facts);
  known.set(facts, signs);
  return signs;
}

// Several causes ask for them.
const known = new WeakMap<Facts, LimitSigns>();

function seekSigns(facts: Facts): LimitSigns {
  const cut = cutOf(facts);
  if (!cut) return NONE;
  const { age, attempt, silence, longestSilence, connection } = facts;
  const isCut = typeof cut.end === 'string';
  const isMute = isCut || (MUTE.has(cut.end) && facts.closed?.reason === '');
  const knowsAge = !connection.beforeCapture;
  const round = isMute && facts.knowsSilence ? roundSilenceOf(silence, longestSilence) : null;
  const roundAge = isCut && knowsAge && silence <= age * IN_USE ? roundSeconds(age, attempt) : null;
  return {
    idle: facts.knowsSilence ? findLimits('idle', cut) : [],
    lifetime: knowsAge ? findLimits('lifetime', { ...cut, milliseconds: age, longest: age }) : [],
    roundSilence: round,
    roundAge: roundAge !== null && roundAge % ROUND_AGE === 0 ? roundAge : null,
  };
}

/**
 * The round number of seconds that a silence is: as the page heard it, or else as long as it may have been. The less is known of when it
 * began, the rounder it must be: a multiple of five seconds is soon hit by chance.
 */
function roundSilenceOf(silence: number, longest: number): number | null {
  const heard = roundSeconds(silence);
  const round = heard ?? roundSeconds(silence, longest);
  if (round === null || round < SHORTEST_ROUND) return null;
  return heard !== null || longest - silence <= PRECISE || round % ROUND_AGE === 0 ? round : null;
}

function cutOf(facts: Facts): Cut | null {
  const end = endOf(facts);
  if (end === null) return null;
  const { connection, silence, longestSilence, host } = facts;
  return {
    milliseconds: silence,
    longest: longestSilence,
    sent: connection.end.at - Math.max(connection.opened?.at ?? 0, connection.activity.sent.lastAt ?? 0),
    end,
    host,
    header: (name) => headerOf(facts, name),
  };
}

function endOf(facts: Facts): Cut['end'] | null {
  const { connection, closed, closeCall, browser, error } = facts;
  if (!closed || error || closeCall || connection.opened === null) return null;
  if (!wasLost(facts)) return closed.code === 1006 ? null : closed.code;
  const errored = connection.erroredAt !== null;
  if (errorsTell(facts)) return errored ? null : 'cut';
  if (browser === 'chromium') return 'cut';
  // Firefox fires an error event at a TCP reset, and none at an orderly end (measured: 12).
  return errored ? 'reset' : 'fin';
}

/** How far apart, in ms, two times may be and still be the same: a second or 2 %. */
export const isSameTime = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(1_000, Math.max(one, other) * 0.02);

/** What was lost in the same second after another silence: no limit on silence ends those together. */
export const lostOtherwise = ({ sameInstant, silence }: Facts) =>
  sameInstant.filter((other) => !isSameTime(silenceOf(other), silence));

/** What was lost in the same second after the same silence: it fell silent with this one. */
export const lostAlike = ({ sameInstant, silence }: Facts) =>
  sameInstant.filter((other) => isSameTime(silenceOf(other), silence));

/** Whether its silence is one that a limit cuts at: a round one, or that of a limit known closely. */
export function silenceFitsLimit(facts: Facts): boolean {
  const { idle, roundSilence } = limitSignsOf(facts);
  return roundSilence !== null || idle.some(({ close }) => close);
}

/** Whether a limit explains the cut at least as well as an accident: nothing that ended with it or stood still speaks against it. */
export function looksLikeLimit(facts: Facts): boolean {
  if (lostOtherwise(facts).length > 0 || standstillOf(facts) !== null) return false;
  return silenceFitsLimit(facts) || limitSignsOf(facts).roundAge !== null;
}

/** Whether a silence in ms is one that limits cut at, wherever and however it ended. */
export const isLimitSilence = (milliseconds: number): boolean =>
  (roundSeconds(milliseconds) ?? 0) >= SHORTEST_ROUND ||
  findLimits('idle', { milliseconds, end: 'cut', host: '', header: () => null }).some(({ close }) => close);
