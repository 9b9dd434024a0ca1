import type { Cause } from '#model/diagnosis/cause.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { neverOpenedFact } from '#model/diagnosis/evidence/times-told.ts';
import { type Facts, neverOpened } from '#model/diagnosis/facts.ts';
import type { Finding } from '#model/diagnosis/verdict.ts';
import { fact, othersFact, text } from '#model/diagnosis/wording.ts';

const headline = text('Too many open connections in the browser', '浏览器中打开的连接过多');
const nextSteps = [
  text('Look for connections that are opened and never closed', '查找只打开、从不关闭的连接'),
  text('Share one connection between the parts of the page', '让页面各部分共用一个连接'),
];

/** How many may live at a time (measured: 19): in Chromium in one process, in Firefox in all. */
const MOST = { chromium: 255, firefox: 200 } as const;

/** The share of them that must be known to have lived: other tabs may hold the rest. */
const KNOWN = 0.9;

/** How soon one too many fails, in ms, even on a busy machine: nothing is asked of the network. */
const AT_ONCE = 5_000;

/**
 * The browser allows no more. Rests on `handshake.error`; neither DevTools nor `webRequest` tells of one too many
 * (measured: 19), so without it on `neighbours`: about as many as the browser allows lived while this one was made and failed
 * at once. Likely at most.
 */
export const tooManyConnections: Cause = {
  id: 'too-many-connections',
  find: (facts) =>
    namedFailure(facts, /Insufficient resources|ERR_INSUFFICIENT_RESOURCES/i, { headline, nextSteps }) ??
    amongMany(facts),
};

function amongMany(facts: Facts): Finding | null {
  const { connection, neighbours, browser, attempt } = facts;
  if (!neverOpened(facts) || connection.handshake !== null || attempt > AT_ONCE) return null;
  const enough = MOST[browser] * KNOWN;
  if (neighbours.length < enough) return null;
  const { createdAt, sender } = connection;
  const alive = neighbours.filter(
    (other) =>
      other.createdAt <= createdAt &&
      other.end.at > connection.end.at &&
      other.end.type !== 'threw' &&
      (browser === 'firefox' || other.sender.tabId === sender.tabId),
  ).length;
  if (alive < enough) return null;
  return {
    confidence: 'likely',
    headline,
    evidence: [
      othersFact(alive, 'were open at that moment', '当时处于连接状态'),
      fact(
        'handshake',
        `no request was seen; the limit of the browser is ${MOST[browser]}`,
        `没有看到请求；浏览器的上限是 ${MOST[browser]} 个`,
      ),
      neverOpenedFact(facts),
    ],
    nextSteps,
  };
}
