import type { Cause } from '#model/diagnosis/cause.ts';
import { type LimitSigns, limitSignsOf, lostAlike, lostOtherwise } from '#model/diagnosis/evidence/cut.ts';
import {
  candidatesFor,
  knownProduct,
  LONGEST_NAME,
  namedFacts,
  remediesFor,
} from '#model/diagnosis/evidence/limit-candidate.ts';
import { limitEndFacts, repeatedFacts } from '#model/diagnosis/evidence/limit-facts.ts';
import { cutAtSameSilence, hostOf } from '#model/diagnosis/evidence/repeated.ts';
import { spokenLimit } from '#model/diagnosis/evidence/spoken-limit.ts';
import { standstillOf } from '#model/diagnosis/evidence/standstill.ts';
import { openedFact, silenceFact } from '#model/diagnosis/evidence/times-told.ts';
import { type Facts, wasLost } from '#model/diagnosis/facts.ts';
import type { Confidence, Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, othersFact, quoted, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import type { FittingLimit } from '#model/time-limits/find-limits.ts';

/** The longest interval advised, in seconds: below every limit known of a proxy or a NAT. */
const LONGEST_INTERVAL = 25;
/** The shortest round silence, in seconds, that is likely a limit by itself. */
const TELLING = 30;
/** A minute is round to everybody: the rhythm of a page, of a job, of a restart. */
const MINUTE = 60;

/**
 * Something on the way ends connections after silence. Rests on the silence before the end (`activity` or `opened` against
 * `end.at`): it is round, or that of a known limit in `model/infrastructure`, which the answer's headers or the host may
 * name; neighbours ended after the same silence, at other times or with it; or the close reason says so. Messages only:
 * pings of the protocol are not seen by the page, so the true silence may have been shorter. Of a connection that was there
 * before the recording, only a silence that began with a message is known. Silence of a page that stood still, as on a
 * machine that slept, says nothing of a limit.
 */
export const idleTimeout: Cause = {
  id: 'idle-timeout',
  find(facts) {
    const signs = limitSignsOf(facts);
    const spoken = spokenLimit(facts) === 'idle';
    const alike = cutAtSameSilence(facts);
    const times = alike.others.length;
    if (signs.idle.length === 0 && signs.roundSilence === null && times < 2 && !spoken) return null;
    const sent = countsSent(signs.idle) || waitsForPage(facts, signs, spoken);
    const silent = duration(facts.silence);
    const quiet = duration(sent ? sentSilence(facts) : likeliestSilence(facts, signs));
    return {
      confidence: confidenceOf(facts, signs, times, spoken),
      headline: headlineOf(quiet, knownProduct(signs.idle), spoken ? facts.closed?.reason : undefined),
      evidence: [
        ...limitEndFacts(facts, spoken),
        ...(sent ? [fact('activity', `the page sent nothing for ${quiet.en}`, `页面有 ${quiet.zh}没有发送消息`)] : []),
        silenceFact(facts),
        ...roundFacts(signs),
        ...namedFacts(facts, signs.idle),
        openedFact(facts),
        ...(times > 0
          ? repeatedFacts(alike, text(`after ${silent.en} of silence`, `在 ${silent.zh}无消息后结束`))
          : []),
        ...togetherFacts(facts),
      ],
      nextSteps: [intervalStep(facts, sent), ...remediesFor(signs.idle)],
      candidates: candidatesFor(signs.idle),
    };
  },
};

function confidenceOf(
  facts: Facts,
  { idle, lifetime, roundSilence }: LimitSigns,
  times: number,
  spoken: boolean,
): Confidence {
  if (spoken) return 'likely';
  if (standstillOf(facts) !== null) return 'possible';
  const close = idle.some((limit) => limit.close);
  if (times >= 2 || (times === 1 && (close || roundSilence !== null))) return 'likely';
  const alike = lostAlike(facts);
  const together = alike.some((other) => hostOf(other) !== hostOf(facts.connection));
  const others = lostOtherwise(facts).length;
  // One that happened to be lost in that second does not outweigh hosts that fell silent and ended with each other.
  if (together && alike.length >= others && (close || roundSilence !== null)) return 'likely';
  // Others that went in the same instant after another silence speak against it.
  if (others > 0) return 'possible';
  if (knownProduct(idle) !== null) return 'likely';
  if (knownProduct(lifetime) !== null) return 'possible';
  // A server that sends a Close frame may have had any reason.
  return wasLost(facts) && roundSilence !== null && roundSilence >= TELLING && roundSilence !== MINUTE
    ? 'likely'
    : 'possible';
}

function headlineOf(quiet: Localized, product: string | null, reason: string | undefined): Localized {
  if (reason !== undefined) {
    const words = quoted(reason, 40);
    return text(`Idle timeout: ${words.en}`, `空闲超时：${words.zh}`);
  }
  return product !== null && product.length <= LONGEST_NAME
    ? text(`Idle timeout of ${product}: silent for ${quiet.en}`, `${product} 的空闲超时：${quiet.zh}无消息`)
    : text(`Idle timeout: silent for ${quiet.en}`, `空闲超时：${quiet.zh}无消息`);
}

const roundFacts = ({ roundSilence }: LimitSigns): Evidence[] =>
  roundSilence === null
    ? []
    : [
        fact(
          'activity',
          `a round ${roundSilence} s, as people set limits`,
          `正好是 ${roundSilence} 秒，像是人为设定的时限`,
        ),
      ];

function togetherFacts(facts: Facts): Evidence[] {
  const count = lostAlike(facts).length;
  if (count === 0) return [];
  return [othersFact(count, 'fell silent with it and ended with it', '与它同时没有消息、同时结束')];
}

const countsSent = ([best]: readonly FittingLimit[]): boolean => best?.limit.counts === 'sent';

const sentSilence = ({ connection: { opened, activity, end } }: Facts): number =>
  end.at - Math.max(opened?.at ?? 0, activity.sent.lastAt ?? 0);

/** How long it was silent, in ms; where its beginning is not known exactly, what fits the limit best. */
function likeliestSilence({ silence, longestSilence }: Facts, { roundSilence, idle: [best] }: LimitSigns): number {
  const limit = (roundSilence ?? best?.limit.seconds ?? 0) * 1_000;
  return Math.min(Math.max(limit, silence), longestSilence);
}

/** Whether a server that speaks of silence must mean the page's: it had sent to the last itself. */
const waitsForPage = (facts: Facts, { idle, roundSilence }: LimitSigns, spoken: boolean): boolean =>
  spoken && idle.length === 0 && roundSilence === null && facts.silence < sentSilence(facts) / 2;

function intervalStep(facts: Facts, sent: boolean): Localized {
  const half = Math.floor((sent ? sentSilence(facts) : facts.silence) / 2_000);
  if (half === 0)
    return text(
      'It was not silent for long: which wait does the reason mean, for a login, a request or an answer?',
      '此前并没有长时间无消息：关闭原因指的是哪种等待，登录、请求还是应答？',
    );
  const every = Math.min(LONGEST_INTERVAL, half);
  return sent
    ? text(`Send a message from the page every ${every} s`, `由页面每 ${every} 秒发送一条消息`)
    : text(`Send a message or a server ping every ${every} s`, `每 ${every} 秒发送一条消息，或由服务端发 ping`);
}
