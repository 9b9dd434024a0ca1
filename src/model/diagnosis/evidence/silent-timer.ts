import type { Facts } from '#model/diagnosis/facts.ts';
import type { Confidence, Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, othersFact } from '#model/diagnosis/wording.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { effectiveCloseCall } from '#model/record/ending.ts';
import { sinceMessage } from './calling.ts';
import { isOfTimer, watcherIn } from './frames.ts';
import { libraryOf } from './library.ts';
import { hostOf } from './repeated.ts';
import { timerOf } from './timers.ts';

/** The shortest silence, in ms, that a timer may wait for. */
const SHORTEST = 1_500;
/** How many times the longest gap before the silence must be to be out of the usual. */
const UNUSUAL = 1.5;
/** How many times the longest gap the silence may be at most where nothing but its roundness speaks for a timer. */
const STILL_A_HEARTBEAT = 12;
/** The shortest silence, in ms, that a server which had stopped bears out. */
const LONG = 5_000;
/** How few messages say nothing of a usual gap. */
const FEW = 3;

/** The silence after which the page closed. */
export interface SilentTimer {
  /** From the last message that came in, or else from `open`, to the call, in ms. */
  readonly silence: number;
  /** Whether any message had come in. */
  readonly hadMessages: boolean;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
}

/**
 * The page closed an open connection because nothing had come in for too long. Rests on the time from the last message
 * that came in to `closeCall.at`, on `activity.received.longestGap` before it, on `closeCall.during` (a timer runs in no
 * event; one in a worker comes as that worker's message), and on what speaks for a timer: Firefox' stack, a function named
 * after it, a silence of whole seconds, the limit that a library ships, others that the page closed after the same
 * silence, or a server that did not answer the close() of such a library either. Likely with one of those and a usual gap
 * that the silence exceeds, possible with either. Null otherwise.
 */
export function silentTimerOf(facts: Facts): SilentTimer | null {
  const { connection, closed, closeCall } = facts;
  const { opened, activity, beforeCapture, api } = connection;
  if (!closed || closeCall?.readyState !== 1 || opened === null || api === 'WebSocketStream') return null;
  const { received } = activity;
  const hadMessages = received.lastAt !== null;
  if (!hadMessages && (beforeCapture || activity.sent.count === 0)) return null;
  const silence = hadMessages ? sinceMessage(facts) : closeCall.at - opened.at;
  if (silence === null || silence < SHORTEST || !mayBeTimer(closeCall)) return null;
  const named = marksOf(facts, silence);
  const times = received.longestGap > 0 ? silence / received.longestGap : 0;
  const usual = received.count >= FEW && times > 0;
  if (usual && times < UNUSUAL) return null;
  const hasBoth = usual && closeCall.during !== 'unknown';
  const strong = named.length > 0 || (hasBoth && silence >= LONG && times >= 2 * UNUSUAL && isBornOut(facts));
  if (!strong && !(hasBoth && (isRound(silence) || times >= 2 * UNUSUAL))) return null;
  const isLikely = strong || (isRound(silence) && times <= STILL_A_HEARTBEAT);
  return {
    silence,
    hadMessages,
    confidence: isLikely ? 'likely' : 'possible',
    evidence: [silenceBefore(silence, hadMessages), ...(usual ? [usualGap(times, received.longestGap)] : []), ...named],
  };
}

/** Whether a library of heartbeats closed it, and the server answered not even that: it, or the path to it, had stopped. */
const isBornOut = (facts: Facts): boolean =>
  facts.closed?.code === 1006 &&
  timerOf('closing', facts.closing, facts.browser) !== null &&
  libraryOf(facts)?.library.silence !== undefined;

/** Whether a timer may have called: in no event, or in a message from a worker that keeps the time. */
function mayBeTimer({ during, eventType }: NonNullable<EndedConnection['closeCall']>): boolean {
  return (
    during === 'none' || during === 'unknown' || (during === 'other' && (eventType === 'message' || eventType === ''))
  );
}

function silenceBefore(silence: number, hadMessages: boolean): Evidence {
  const span = duration(silence);
  return hadMessages
    ? fact(
        'activity',
        `no message had come in for ${span.en} when the page closed`,
        `页面关闭时已有 ${span.zh}没有收到消息`,
      )
    : fact(
        'activity',
        `no message had come in since it opened, ${span.en} before`,
        `打开后 ${span.zh}内没有收到任何消息`,
      );
}

function usualGap(times: number, gap: number): Evidence {
  const span = duration(gap);
  const factor = times < 10 ? times.toFixed(1) : times.toFixed(0);
  return fact(
    'activity',
    `that is ${factor} times the longest gap before, ${span.en}`,
    `这是此前最长间隔（${span.zh}）的 ${factor} 倍`,
  );
}

/** Whether a time in ms is one of whole seconds, give or take what a timer is late on a busy page. */
const isRound = (silence: number): boolean => (silence + 30) % 1_000 <= 180;

/** How late, in ms, a limit that a library ships may be noticed. */
const LATE = 1_500;

/** What speaks for a timer by itself. */
function marksOf(facts: Facts, silence: number): Evidence[] {
  const { closeCall } = facts;
  const { library } = libraryOf(facts) ?? {};
  const stack = closeCall?.stack ?? '';
  const named: Evidence[] = [];
  if (isOfTimer(stack)) named.push(fact('closeCall', 'a timer of the page called it', '由页面的定时器调用'));
  const watcher = watcherIn(stack);
  if (watcher !== null)
    named.push(fact('closeCall', `the stack of the call names ${watcher}`, `调用栈中有 ${watcher}`));
  const limit = library?.silence?.find((each) => silence >= each - 50 && silence <= each + LATE);
  if (library && limit !== undefined) {
    const span = duration(limit);
    named.push(
      fact(
        'activity',
        `consistent with the timeout that ${library.name} ships: ${span.en}`,
        `与 ${library.name} 的默认时限 ${span.zh}一致`,
      ),
    );
  }
  const alike = closedAfterSame(facts, silence).length;
  if (alike > 1)
    named.push(othersFact(alike, 'were closed by the page after the same silence', '在同样时长无消息后被页面关闭'));
  return named;
}

/** Neighbours of the same host that the page closed after the same silence, at another time. */
function closedAfterSame({ connection, neighbours }: Facts, silence: number): EndedConnection[] {
  const host = hostOf(connection);
  return neighbours.filter((other) => {
    const call = effectiveCloseCall(other);
    const { lastAt } = other.activity.received;
    if (call?.readyState !== 1 || call.during === 'unknown' || lastAt === null || !mayBeTimer(call)) return false;
    if (Math.abs(other.end.at - connection.end.at) <= 1_000 || hostOf(other) !== host) return false;
    return Math.abs(call.at - lastAt - silence) <= Math.max(250, silence * 0.02);
  });
}
