import type { CauseId } from '#model/diagnosis/catalogue.ts';
import type { Confidence } from '#model/diagnosis/verdict.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { readSet } from '../../fixtures/save.ts';
import { neverOpenedCases } from '../../support/diagnosis/cases-never-opened.ts';
import { openedCases } from '../../support/diagnosis/cases-opened.ts';

/** A cause, or a form of it, that no test can make, and records that show it. */
export interface ImportedCause {
  cause: CauseId;
  confidence: Confidence;
  /** The first is the one in question. */
  records: readonly EndedConnection[];
  /** A line that the evidence must hold. */
  evidence: RegExp;
  /** Why no test makes it for real. */
  because: string;
}

/** The records of a scene of a recorded set. */
function recorded(set: 'chromium' | 'firefox', scene: string): EndedConnection[] {
  const found = readSet(set).filter((each) => each.scene === scene);
  if (found.length === 0) throw new Error(`${set} has no scene ${scene}`);
  return found.map(({ connection }) => connection);
}

/** The records of a made-up case, where neither a browser here nor a second channel could be brought to it. */
function madeUp(what: string): EndedConnection[] {
  const found = [...neverOpenedCases, ...openedCases].find(([name]) => name === what);
  if (!found) throw new Error(`no case is called ${what}`);
  const [, , , connection, neighbours = []] = found;
  return [connection, ...neighbours];
}

const MINUTES = 'it takes minutes';

const of = (
  cause: CauseId,
  confidence: Confidence,
  records: EndedConnection[],
  evidence: RegExp,
  because: string,
): ImportedCause => ({ cause, confidence, records, evidence, because });

/** Every cause, or form of one, that no test makes for real. */
export const importedCauses: readonly ImportedCause[] = [
  of('handshake-timeout', 'likely', recorded('chromium', 'ending-stall'), /limit of Chromium: 240 s/, MINUTES),
  of('closing-unanswered', 'likely', recorded('chromium', 'ending-no-close-answer'), /handshake: 60 s/, MINUTES),
  of('machine-slept', 'likely', recorded('chromium', 'slept'), /nothing ran in the page for 13\d\.\d s/, MINUTES),
  of('background-throttling', 'likely', recorded('firefox', 'hidden-ping'), /hidden at the end/, MINUTES),
  of('idle-timeout', 'possible', recorded('chromium', 'derived-idle-60-60'), /no message for 60\.0 s/, MINUTES),
  of('lifetime-limit', 'likely', recorded('chromium', 'derived-lifetime-7200'), /was open for 2 h/, MINUTES),
  of(
    'network-changed',
    'likely',
    recorded('chromium', 'derived-online-again'),
    /came back 3\.0 s/,
    'it takes other hosts than this machine',
  ),
  of(
    'blocked-by-extension',
    'certain',
    madeUp('an ad blocker'),
    /ERR_BLOCKED_BY_CLIENT/,
    'in Chromium it takes a policy of an administrator: an extension that blocks hides the text, which is error-hidden',
  ),
];
