import type { Cause } from '#model/diagnosis/cause.ts';
import { callerFacts, isOnMessage, saidByServerFacts, sinceMessage } from '#model/diagnosis/evidence/calling.ts';
import { closeCallFact } from '#model/diagnosis/evidence/close-call.ts';
import type { Facts } from '#model/diagnosis/facts.ts';
import type { Confidence, Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { findMarkedService } from '#model/services/find-service-code.ts';

/** How soon after a message, in ms, a call in no event of its own may still belong to it. */
const AT_ONCE = 5;
/** How many times longer the usual gap must be, so that it is no chance. */
const SPARSE = 20;

/**
 * The page closed in answer to a message: what the server said made the page, or its library, close. Certain where
 * `closeCall.during` is the message event of this very connection, likely where the call followed the last message within
 * 5 ms in a traffic that is much slower, as where a library hands messages on by events of its own. Rests on `closeCall`,
 * `activity.received` and `end`; contents are not recorded.
 */
export const closedOnMessage: Cause = {
  id: 'closed-on-message',
  find(facts) {
    const { closed, closeCall, connection } = facts;
    if (!closed || closeCall?.readyState !== 1 || connection.opened === null || closeCall.by === 'extension')
      return null;
    const confidence = confidenceOf(facts);
    if (confidence === null) return null;
    return {
      confidence,
      headline: text('The page closed it on a message it got', '页面收到一条消息后关闭了连接'),
      evidence: [
        ...messageFacts(facts, confidence),
        closeCallFact(facts),
        ...callerFacts(facts),
        ...saidByServerFacts(facts),
      ],
      nextSteps: [
        ...serviceNoteSteps(connection),
        text(
          'Read the last message that came in (Network panel, Messages): a refusal, an error, or simply the end?',
          '查看最后收到的那条消息（网络面板的“消息”）：是拒绝、报错，还是正常结束？',
        ),
        text(
          'A refusal has its reason on the server: read its log for that second',
          '若是拒绝，原因在服务端：查它那一秒的日志',
        ),
      ],
    };
  },
};

function confidenceOf(facts: Facts): Confidence | null {
  if (isOnMessage(facts)) return 'certain';
  const since = sinceMessage(facts);
  const { closeCall, connection } = facts;
  if (closeCall === null || since === null || since > AT_ONCE) return null;
  // An event of something else is a reason of its own; one that page code dispatched may hand the message on.
  if (closeCall.during === 'own' || (closeCall.during === 'other' && closeCall.eventType !== '')) return null;
  const { count, longestGap } = connection.activity.received;
  return count <= 2 || longestGap >= AT_ONCE * SPARSE ? 'likely' : null;
}

function messageFacts(facts: Facts, confidence: Confidence): Evidence[] {
  const { count } = facts.connection.activity.received;
  if (confidence === 'certain')
    return [
      fact(
        'closeCall',
        'close() was called while the page handled a message of this connection',
        '页面在处理此连接的一条消息时调用了 close()',
      ),
      ...(count > 0 ? [fact('activity', `messages received until then: ${count}`, `此前共收到消息 ${count} 条`)] : []),
    ];
  const span = duration(sinceMessage(facts) ?? 0);
  return [
    fact(
      'activity',
      `close() was called ${span.en} after the last of ${count} messages`,
      `收到最后一条消息（共 ${count} 条）${span.zh}后调用了 close()`,
    ),
  ];
}

/** What is to know of the service that subprotocol or URL mark, as a next step; empty where none is marked or has a note. */
function serviceNoteSteps(connection: EndedConnection): Localized[] {
  const service = findMarkedService(connection);
  if (!service?.note) return [];
  const { en, zh } = service.note;
  return [text(`${service.name}: ${en.replace(/\.$/, '')}`, `${service.name}：${zh.replace(/。$/, '')}`)];
}
