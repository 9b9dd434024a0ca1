import type { EndedConnection } from '../../src/model/connection.ts';
import type { CauseId, Confidence } from '../../src/model/diagnosis/verdict.ts';
import { readSet } from '../fixtures/save.ts';
import { neverOpenedCases } from '../unit/diagnosis/cases-never-opened.ts';
import { openedCases } from '../unit/diagnosis/cases-opened.ts';

/** A cause that takes minutes, other networks or another browser, and records that show it. */
export interface ImportedCause {
  cause: CauseId;
  confidence: Confidence;
  /** The first is the one in question. */
  records: readonly EndedConnection[];
  /** A line that the evidence must hold. */
  evidence: RegExp;
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

const of = (cause: CauseId, confidence: Confidence, records: EndedConnection[], evidence: RegExp): ImportedCause => ({
  cause,
  confidence,
  records,
  evidence,
});

/** Every cause that is not in the table of those made for real; recorded where it could be recorded. */
export const importedCauses: readonly ImportedCause[] = [
  of('handshake-timeout', 'likely', recorded('chromium', 'ending-stall'), /limit of Chromium: 240 s/),
  of('closing-unanswered', 'likely', recorded('chromium', 'ending-no-close-answer'), /closing handshake: 60 s/),
  of('handshake-timeout', 'likely', recorded('firefox', 'ending-stall'), /limit of Firefox: 20 s/),
  of('machine-slept', 'likely', recorded('chromium', 'slept'), /nothing ran in the page for 13\d\.\d s/),
  of('offline', 'likely', recorded('chromium', 'offline-elsewhere'), /onLine was false/),
  of('blocked-port', 'likely', recorded('chromium', 'ending-blocked-port'), /port 9 is on the list/),
  of('browser-failed', 'likely', recorded('chromium', 'ending-violate-rsv'), /an error event came before/),
  of('unknown', 'possible', recorded('chromium', 'ending-reject-403'), /never opened/),
  of('reserved-close-code', 'certain', recorded('firefox', 'ending-close-1015'), /1015 with wasClean true/),
  of('idle-timeout', 'likely', recorded('chromium', 'derived-idle-60-60'), /no message for 60\.0 s/),
  of('lifetime-limit', 'likely', recorded('chromium', 'derived-lifetime-7200'), /opened 2 h before/),
  of('network-changed', 'likely', recorded('chromium', 'derived-online-again'), /came back 3\.0 s before/),
  of('background-throttling', 'likely', recorded('chromium', 'derived-server-ping-hidden-400'), /hidden for the last/),
  of('page-frozen', 'likely', recorded('chromium', 'derived-frozen-90'), /was frozen for 90\.0 s/),
  of('navigation', 'likely', madeUp('Firefox leaves the page'), /Firefox sends 1001/),
  of('buffer-full', 'likely', madeUp('data still waiting'), /bufferedAmount was 80,000 bytes/),
  of('constructor-threw', 'certain', madeUp('another exception'), /TypeError/),
  of('http-status', 'certain', madeUp('a status'), /answered with 403/),
  of('connection-refused', 'certain', madeUp('refused'), /ERR_CONNECTION_REFUSED/),
  of('name-not-resolved', 'certain', madeUp('no such name'), /ERR_NAME_NOT_RESOLVED/),
  of('tls', 'certain', madeUp('1015 of Firefox'), /1015 before it opened/),
  of('proxy-failed', 'certain', madeUp('a proxy'), /ERR_TUNNEL_CONNECTION_FAILED/),
  of('too-many-connections', 'certain', madeUp('the 256th'), /Insufficient resources/),
  of('blocked-by-extension', 'certain', madeUp('an ad blocker'), /ERR_BLOCKED_BY_CLIENT/),
  of('local-network-access', 'possible', madeUp('public page to a private address'), /on the local network/),
  of('subprotocol-mismatch', 'certain', madeUp('no subprotocol chosen'), /no response was received/),
  of('bad-handshake', 'certain', madeUp('a bad accept key'), /Sec-WebSocket-Accept/),
  of('handshake-cut', 'certain', madeUp('cut before the answer'), /before receiving a handshake response/),
  of('error-hidden', 'likely', madeUp('an empty text in DevTools'), /its text is empty/),
  of('bad-utf8', 'certain', madeUp('text that is no UTF-8'), /UTF-8/),
  of('protocol-violation', 'certain', madeUp('a masked frame'), /must not mask/),
  of('unseen', 'possible', madeUp("a worker's, by its network alone"), /close code is unknown/),
];
