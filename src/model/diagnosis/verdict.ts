import type { Localized } from '#model/localized.ts';
import type { Question } from '#model/record/question.ts';
import type { CauseId } from './catalogue.ts';

/**
 * How sure a verdict is. `certain`: the record proves it. `likely`: it is consistent with the record and little else is.
 * `possible`: it is consistent with the record, and so are other causes.
 */
export type Confidence = 'certain' | 'likely' | 'possible';

/** The part of a record that a line of evidence points at. */
export type Field =
  | 'api'
  | 'beforeCapture'
  | 'url'
  | 'protocols'
  | 'createdAt'
  | 'stack'
  | 'opened'
  | 'closeCall'
  | 'activity'
  | 'page'
  | 'erroredAt'
  | 'violation'
  | 'syntheticClose'
  | 'goodbye'
  | 'end'
  | 'sender'
  | 'handshake'
  | 'neighbours';

/** A fact of the record that a verdict rests on. */
export interface Evidence {
  readonly field: Field;
  readonly text: Localized;
}

/** Something that fits as well, and what would tell it apart. */
export interface Candidate {
  readonly name: Localized;
  /** The facts of the record that fit. */
  readonly fits: Localized;
  /** What would show that it is, or is not, the one. */
  readonly toTell: Localized;
}

/** Something to do next. */
export interface Step extends Localized {
  /** What it asks that a record may answer; it is left out where this one does. */
  readonly asks?: Question;
}

/** What one cause has to say of a record that it fits. */
export interface Finding {
  readonly confidence: Confidence;
  /** The verdict in a few words. */
  readonly headline: Localized;
  /** At least one. */
  readonly evidence: readonly Evidence[];
  /** What to do next, the most useful first. */
  readonly nextSteps: readonly Step[];
  /** What fits within this cause, the best first; empty when there is nothing to choose. */
  readonly candidates?: readonly Candidate[];
}

/** Another cause that fits the record too. */
export interface Alternative extends Finding {
  readonly cause: CauseId;
}

/** Why a connection ended, as far as its record tells. */
export interface Verdict extends Finding {
  readonly cause: CauseId;
  readonly candidates: readonly Candidate[];
  /** Other causes that fit, the more telling first; empty when the cause is certain and settles the matter. */
  readonly alternatives: readonly Alternative[];
}
