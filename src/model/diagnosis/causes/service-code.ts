import { lookUp } from '#model/close-codes/look-up.ts';
import type { Cause } from '#model/diagnosis/cause.ts';
import { wordsOfReason } from '#model/diagnosis/evidence/refusal.ts';
import { closeFrameFacts, isGatewayClose, stepsForCode } from '#model/diagnosis/evidence/server-close.ts';
import { reconnectStep, serviceMeaning } from '#model/diagnosis/evidence/service-meaning.ts';
import { openedFact } from '#model/diagnosis/evidence/times-told.ts';
import type { Closed, Facts } from '#model/diagnosis/facts.ts';
import type { Confidence, Evidence } from '#model/diagnosis/verdict.ts';
import { fact, quoted, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import type { ServiceMatch } from '#model/services/find-service-code.ts';

/**
 * The server closed it with a code or reason that its service gives a meaning of its own. Rests on `end.code` and
 * `end.reason` without a `close()`, and on what marks the service: the subprotocol in `opened`, the host or path of
 * `url`, or a close reason that only it sends. Certain where the server chose the service's subprotocol or the host is
 * the service's own; a path, a reason or a subprotocol that was only asked for may be another's, hence likely then. In
 * Firefox 1001 may be the echo of the browser's own.
 */
export const serviceCode: Cause = {
  id: 'service-code',
  find(facts) {
    const { closed } = facts;
    const match = serviceMeaning(facts);
    if (!closed || !match) return null;
    const own = match.service.basis === 'own';
    // A gateway closes with standard codes, whatever service is behind it.
    if (closed.code < 3_000 && isGatewayClose(closed) && !own) return null;
    const advice = reconnectStep(match);
    return {
      confidence: confidenceOf(facts, match),
      headline: headlineOf(closed, match),
      evidence: [...closeFrameFacts(facts), meaningFact(closed.code, match), markFact(facts, match), openedFact(facts)],
      nextSteps: advice.length > 0 ? advice : stepsForCode(lookUp(closed.code), facts),
    };
  },
};

function headlineOf({ code, reason }: Closed, { service, code: { name }, reasonName }: ServiceMatch): Localized {
  const words = wordsOfReason(reason);
  const called = service.name.replace(/ \(.*\)$/, '');
  // What the server says of this very end is more than what its code says of all that it stands for.
  const isSaid = service.basis !== 'own' && !reasonName && /\p{L}{3}/u.test(words) && plain(words) !== plain(name);
  const meaning = `${code} ${isSaid ? quoted(words, Math.max(SHORTEST, ROOM - called.length)).en : (reasonName ?? name)}`;
  // What people call their own pattern is no name.
  if (service.basis === 'own') return text(`The server closed it: ${meaning}`, `服务端关闭了连接：${meaning}`);
  return text(`${called}: ${meaning}`, `${called} 关闭了连接：${meaning}`);
}

/** How many characters of a row the name of a service and the words of a reason have together, and the least of these. */
const ROOM = 54;
const SHORTEST = 16;

/** What is left of words where their writing may differ. */
const plain = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

function confidenceOf({ connection, closed, browser }: Facts, { matchedBy, service }: ServiceMatch): Confidence {
  if (connection.beforeCapture || (closed?.code === 1001 && browser !== 'chromium')) return 'likely';
  if (service.basis === 'own' || matchedBy === 'host') return 'certain';
  return matchedBy === 'subprotocol' && connection.opened?.protocol ? 'certain' : 'likely';
}

function meaningFact(code: number, { service, code: { meaning } }: ServiceMatch): Evidence {
  const said = text(meaning.en.replace(/\.$/, ''), meaning.zh.replace(/。$/, ''));
  return fact('end', `${code} to ${service.name}: ${said.en}`, `${code} 在 ${service.name} 中的含义：${said.zh}`);
}

function markFact({ connection, host }: Facts, { service: { name }, matchedBy }: ServiceMatch): Evidence {
  if (matchedBy === 'host') return fact('url', `the host ${host} belongs to ${name}`, `主机 ${host} 属于 ${name}`);
  if (matchedBy === 'path')
    return fact('url', `the path is that of ${name}; others may use it too`, `路径符合 ${name}；其他服务也可能使用`);
  if (matchedBy === 'reason')
    return fact('end', `the close reason is one that ${name} sends`, `该关闭原因是 ${name} 会发送的`);
  const chosen = connection.opened?.protocol;
  const names = quoted(chosen || (connection.protocols ?? []).join(', '));
  return chosen
    ? fact('opened', `the server chose the subprotocol ${names.en}`, `服务端选定了子协议${names.zh}`)
    : fact('protocols', `the page asked for the subprotocol ${names.en}`, `页面请求了子协议${names.zh}`);
}
