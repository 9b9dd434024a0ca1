import type { Cause } from '#model/diagnosis/cause.ts';
import { type LimitSigns, limitSignsOf } from '#model/diagnosis/evidence/cut.ts';
import {
  candidatesFor,
  knownProduct,
  LONGEST_NAME,
  namedFacts,
  remediesFor,
} from '#model/diagnosis/evidence/limit-candidate.ts';
import { limitEndFacts, repeatedFacts } from '#model/diagnosis/evidence/limit-facts.ts';
import { cutAtSameAge } from '#model/diagnosis/evidence/repeated.ts';
import { spokenLimit } from '#model/diagnosis/evidence/spoken-limit.ts';
import { openedFact } from '#model/diagnosis/evidence/times-told.ts';
import { ageOf, type Facts } from '#model/diagnosis/facts.ts';
import type { Confidence, Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, quoted, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';

/** A minute is round to everybody: the rhythm of a job, of a restart. */
const MINUTE = 60;

/**
 * Something on the way ends connections at a certain age. Rests on `opened.at` and `createdAt` against `end.at`: the age is
 * round with traffic to the last, or that of a known limit in `model/infrastructure`, which the answer's headers or the host
 * may name; neighbours ended at the same age; or the close reason says so. A connection that was silent all the time fits
 * an idle timeout as well, hence possible at most. The age of a connection that was there before the recording is not known.
 */
export const lifetimeLimit: Cause = {
  id: 'lifetime-limit',
  find(facts) {
    const { connection, closed, silence, age } = facts;
    const spoken = spokenLimit(facts) === 'lifetime';
    const signs = limitSignsOf(facts);
    const alike = cutAtSameAge(facts);
    const times = alike.others.length;
    // Silent from the start, what ends it at a round silence may count its age as well.
    const always = silence === age && signs.roundSilence !== null && !connection.beforeCapture;
    if (signs.lifetime.length === 0 && signs.roundAge === null && times < 2 && !always && !spoken) return null;
    if (connection.beforeCapture && !spoken) return null;
    const open = duration(age);
    const quiet = duration(silence);
    return {
      confidence: confidenceOf(facts, signs, times, spoken),
      headline: headlineOf(open, knownProduct(signs.lifetime), spoken ? closed?.reason : undefined),
      evidence: [
        openedFact(facts),
        ...roundFacts(signs),
        ...(always
          ? [
              fact(
                'activity',
                'silent all the time: age and silence are the same',
                '始终没有消息：连接时长与空闲时长相同',
              ),
            ]
          : [fact('activity', `the last message ${quiet.en} before the end`, `最后一条消息在结束前 ${quiet.zh}`)]),
        ...namedFacts(facts, signs.lifetime),
        ...limitEndFacts(facts, spoken),
        ...(times > 0 ? repeatedFacts(alike, text(`at an age of ${open.en}`, `在 ${open.zh}时结束`)) : []),
      ],
      nextSteps: [
        text('Reconnect on your own shortly before that age', '在到达该时长之前主动重连'),
        ...remediesFor(signs.lifetime),
      ],
      candidates: candidatesFor(signs.lifetime),
    };
  },
};

function confidenceOf(
  facts: Facts,
  { idle, lifetime, roundAge }: LimitSigns,
  times: number,
  spoken: boolean,
): Confidence {
  if (spoken) return 'likely';
  const busy = facts.silence < facts.age * 0.9;
  if (!busy) return 'possible';
  const close = lifetime.some((limit) => limit.close);
  if (times >= 2 || (times === 1 && (close || roundAge !== null))) return 'likely';
  // Others of another age that went in the same instant speak against it.
  if (facts.sameInstant.some((other) => Math.abs(ageOf(other) - facts.age) > 1_000)) return 'possible';
  if (knownProduct(lifetime) !== null) return 'likely';
  return roundAge !== null && roundAge !== MINUTE && knownProduct(idle) === null ? 'likely' : 'possible';
}

function headlineOf(open: Localized, product: string | null, reason: string | undefined): Localized {
  if (reason !== undefined) {
    const words = quoted(reason, 40);
    return text(`Lifetime limit: ${words.en}`, `连接时长上限：${words.zh}`);
  }
  return product !== null && product.length <= LONGEST_NAME
    ? text(`Lifetime limit of ${product}: ${open.en}`, `${product} 的连接时长上限：${open.zh}`)
    : text(`Lifetime limit: cut after ${open.en}`, `连接时长上限：${open.zh}后被切断`);
}

const roundFacts = ({ roundAge }: LimitSigns): Evidence[] =>
  roundAge === null
    ? []
    : [
        fact(
          'opened',
          `a round ${roundAge} s with traffic to the last, as people set limits`,
          `正好是 ${roundAge} 秒且直到最后都有数据往来，像是人为设定的时限`,
        ),
      ];
