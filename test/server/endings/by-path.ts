import { closeAnswer, keepTcp, noCloseAnswer } from './close-answers.ts';
import { badReason, close, oneByte } from './close-frames.ts';
import type { Ending, EndingMaker } from './ending.ts';
import { badAccept, extension, garbage, hangUp, redirect, reject, stall, subprotocol } from './handshakes.ts';
import { deaf, drop, idle, life, rst } from './tcp-ends.ts';
import { echo, flood, raw } from './traffic.ts';
import { violate } from './violations.ts';

const makers = new Map<string, EndingMaker>([
  ['close', close],
  ['one-byte', oneByte],
  ['bad-reason', badReason],
  ['drop', drop],
  ['rst', rst],
  ['idle', idle],
  ['life', life],
  ['deaf', deaf],
  ['reject', reject],
  ['redirect', redirect],
  ['garbage', garbage],
  ['bad-accept', badAccept],
  ['stall', stall],
  ['hang-up', hangUp],
  ['subprotocol', subprotocol],
  ['extension', extension],
  ['no-close-answer', noCloseAnswer],
  ['close-answer', closeAnswer],
  ['keep-tcp', keepTcp],
  ['raw', raw],
  ['violate', violate],
  ['flood', flood],
  ['echo', echo],
]);

/** The ending a URL picks by its path, null when there is none of that name or its arguments make no sense. */
export function endingFor({ pathname, searchParams }: URL): Ending | null {
  const [, name = '', argument = '', ...rest] = pathname.split('/');
  return rest.length === 0 ? (makers.get(name)?.(argument, searchParams) ?? null) : null;
}
