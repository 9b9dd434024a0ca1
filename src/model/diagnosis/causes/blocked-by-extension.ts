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

/** How Firefox names what its lists of trackers and of harmful sites hold (xpc.msg, ErrorList.py). */
const PROTECTION =
  /NS_ERROR_(CONTENT_BLOCKED|\w*TRACKING_URI|CRYPTOMINING_URI|FINGERPRINTING_URI|MALWARE_URI|PHISHING_URI|UNWANTED_URI|HARMFUL_URI|HARMFULADDON_URI)/;
const protection = {
  headline: text("Blocked by the browser's own protection", '被浏览器自身的防护拦截'),
  nextSteps: [
    text(
      'Tracking protection: turn it off for this site (the shield beside the address) and try again',
      '跟踪保护：对本站关闭（地址栏旁的盾牌图标）后再试',
    ),
    text('Safe Browsing: is the host listed as harmful?', '安全浏览：该主机是否被列为有害？'),
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
    const protectedFrom = namedFailure(facts, PROTECTION, protection);
    const aborted = facts.closeCall === null && namedFailure(facts, /^NS_ERROR_ABORT$/, verdict);
    return named ?? protectedFrom ?? (aborted ? { ...aborted, confidence: 'likely' } : null);
  },
};
