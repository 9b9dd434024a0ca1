import type { Cause } from '#model/diagnosis/cause.ts';
import { wentDownFacts } from '#model/diagnosis/evidence/downtime.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { isUnanswered } from '#model/diagnosis/evidence/unanswered.ts';
import { text } from '#model/diagnosis/wording.ts';
import { devServerOf } from '#model/services/dev-servers.ts';

const headline = text('Connection refused', '连接被拒绝');
const nextSteps = [
  text('Is the server running, and on this port?', '服务端在运行吗？监听的是这个端口吗？'),
  text(
    'In a container: does it listen on 0.0.0.0 and is the port published?',
    '在容器里：是否监听 0.0.0.0，端口是否已映射？',
  ),
];

/**
 * Nothing listens there. Rests on `handshake.error`: Chromium's ERR_CONNECTION_REFUSED, Firefox's
 * NS_ERROR_CONNECTION_REFUSED; on neighbours for when the server went down. Not where it {@link isUnanswered}.
 */
export const connectionRefused: Cause = {
  id: 'connection-refused',
  find(facts) {
    const named = namedFailure(facts, /ERR_CONNECTION_REFUSED|NS_ERROR_CONNECTION_REFUSED/, { headline, nextSteps });
    if (!named || isUnanswered(facts)) return null;
    const tool = devServerOf(facts.connection);
    return {
      ...named,
      evidence: [...named.evidence, ...wentDownFacts(facts)],
      nextSteps: tool
        ? [text(`The dev server (${tool}) does not run: start it again`, `开发服务器（${tool}）没有运行：请重新启动`)]
        : nextSteps,
    };
  },
};
