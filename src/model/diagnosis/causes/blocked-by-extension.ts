import type { Cause } from '#model/diagnosis/cause.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { text } from '#model/diagnosis/wording.ts';

const verdict = {
  headline: text('Blocked by another extension or a policy', '被其他扩展或策略拦截'),
  nextSteps: [
    text('Try without other extensions, first of all ad blockers', '停用其他扩展再试，先试广告拦截器'),
    text('On a managed machine ask who sets its policies', '若是受管理的计算机，询问策略管理员'),
  ],
};

/**
 * An extension or a policy blocked it. Rests on `handshake.error`: ERR_BLOCKED_BY_CLIENT, ERR_BLOCKED_BY_ADMINISTRATOR;
 * likely only by Firefox's NS_ERROR_ABORT, which an extension that cancels the request leaves (measured: 20) and which does
 * not say so.
 */
export const blockedByExtension: Cause = {
  id: 'blocked-by-extension',
  find(facts) {
    const named = namedFailure(facts, /ERR_BLOCKED_BY_(CLIENT|ADMINISTRATOR)|NS_ERROR_BLOCKED_BY_POLICY/, verdict);
    const aborted = facts.closeCall === null && namedFailure(facts, /^NS_ERROR_ABORT$/, verdict);
    return named ?? (aborted ? { ...aborted, confidence: 'likely' } : null);
  },
};
