import type { Cause } from '#model/diagnosis/cause.ts';
import { ambiguityFacts } from '#model/diagnosis/evidence/handshake-error.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';

/**
 * A connection that only the network saw, as a worker's: no page script could watch it, so that its close code is
 * unknown. Rests on `end.type` `unseen`, from the second channel. That it was not seen is sure, why it ended is not:
 * possible.
 */
export const unseen: Cause = {
  id: 'unseen',
  find(facts) {
    const { connection, age } = facts;
    const { end, opened } = connection;
    if (end.type !== 'unseen') return null;
    const span = duration(age);
    return {
      confidence: 'possible',
      headline: text('Ended unseen by the page, as in a worker', '在页面之外结束（例如在 Worker 中）'),
      evidence: [
        fact('end', 'only the network saw it end: the close code is unknown', '只有网络层看到它结束：关闭码未知'),
        opened
          ? fact('opened', `the handshake was accepted ${span.en} before the end`, `握手在结束前 ${span.zh}被接受`)
          : fact('end', 'it was not seen to open', '没有看到它打开'),
        ...ambiguityFacts(facts),
      ],
      nextSteps: [
        text(
          'Let the worker log code, reason and wasClean of its close event',
          '让 Worker 记录其 close 事件的 code、reason 和 wasClean',
        ),
        text('Read the server log for that second', '查服务端那一秒的日志'),
      ],
    };
  },
};
