import type { Cut } from '#model/goodbyes/goodbye.ts';
import type { PageRule, PageRules } from '#model/goodbyes/rules.ts';
import { BYTES, RULES_WITHIN, SIZES } from '#model/record/sizes.ts';
import type { ConnectionState, Held } from './connection-state.ts';
import { cut } from './cut.ts';
import {
  decode,
  listen,
  NativeFileReader,
  NativeTextDecoder,
  now,
  parse,
  readAsText,
  resultOf,
  setAdd,
  setDelete,
  setForEach,
  slice,
  timeout,
} from './natives.ts';
import { report } from './reports.ts';

/** How old a message may be that is still looked at when its connection closes, in ms. */
const MESSAGE_WITHIN = 5_000;

/** Connections whose rules may yet come; they may have closed meanwhile. */
const waiting = new Set<ConnectionState>();
/** What came last, and what it was parsed from: most connections of a page have the same rules. */
let rules: PageRules;
let rulesText = '';
let decoder: TextDecoder | undefined;

/** Takes rules for a new connection when they come. */
export function awaitRules(state: ConnectionState): void {
  setAdd(waiting, state);
}

/** It never opened, and no message came. */
export function awaitNone(state: ConnectionState): void {
  setDelete(waiting, state);
}

/**
 * It opened: its last messages are held until its rules come, and let go of where none come in time. The time counts from here,
 * not from the constructor: a page that is busy as it starts hears of both late.
 */
export function letGoInTime(state: ConnectionState): void {
  listen(timeout(RULES_WITHIN), 'abort', () => {
    if (setDelete(waiting, state)) letGo(state);
  });
}

function letGo(state: ConnectionState): void {
  state.rules = state.newest = state.earlier = null;
}

/** The rules of a connection have come, as JSON. */
export function takeRules(number: number, text: string): void {
  if (text !== rulesText) rules = parse(text);
  rulesText = text;
  setForEach(waiting, (state) => {
    if (state.record.number !== number) return;
    setDelete(waiting, state);
    state.rules = rules;
    look(state, rules[3], state.newest, state.earlier);
    if (isOpen(state)) return;
    lookBack(state);
    report(state);
  });
}

/** Nothing that comes behind a call of `close()` is of interest. */
const isOpen = ({ isWatched, record }: ConnectionState): boolean => isWatched && record.closeCall?.threw !== null;

/**
 * Takes a message that has just been counted; runs for every message of the page. One that came is held; one that the page
 * sent is looked at: there must be rules for such.
 */
export function hold(state: ConnectionState, data: unknown, size: number, at: number, isSent: boolean): void {
  if (state.rules === null || !isOpen(state)) return;
  let message: string | null = null;
  if (size <= SIZES.lastMessage) {
    if (typeof data === 'string') message = data;
    else {
      try {
        decoder ??= new NativeTextDecoder(BYTES);
        message = decode(decoder, data as ArrayBuffer);
      } catch {
        if (isSent || !state.rules?.[1]) return;
        // Not by the promise of Blob.text(), which would ask the page's Promise.prototype.
        const reader = new NativeFileReader();
        listen(reader, 'load', () => hold(state, resultOf(reader), size, at, false));
        readAsText(reader, data as Blob, BYTES);
        return;
      }
    }
  }
  const held = message === null ? null : { message, at };
  if (isSent) look(state, (state.rules as PageRules)[4], held, null);
  else {
    state.earlier = state.newest;
    state.newest = held;
    if (state.rules) look(state, state.rules[3], held, null);
  }
}

/** The connection begins to close, or has closed: finds out whether one of its last messages was a goodbye. */
export function lookBack(state: ConnectionState): void {
  if (!state.rules) return;
  look(state, state.rules[2], state.newest, state.earlier);
  letGo(state);
}

/** Looks at what is given: one rule after the other, the newest message first. */
function look({ record, rules }: ConnectionState, list: readonly PageRule[], newest: Held, earlier: Held): void {
  const since = now() - MESSAGE_WITHIN;
  for (let index = 0; index < list.length; index += 1) {
    const { 0: rule, 1: expression } = list[index] as PageRule;
    const fits = (held: Held) => {
      const said = held && held.at >= since && cut(expression, held.message, (rules as PageRules)[0]);
      if (said) record.goodbye = { __proto__: null, rule, said: slice(said, 0, SIZES.said), at: held.at } as Cut;
      return said;
    };
    if (fits(newest) || fits(earlier)) return;
  }
}
