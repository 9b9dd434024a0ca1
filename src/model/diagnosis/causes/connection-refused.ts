import type { Cause } from '#model/diagnosis/cause.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { text } from '#model/diagnosis/wording.ts';

/** Nothing listens there. Rests on `handshake.error`: Chromium's ERR_CONNECTION_REFUSED, Firefox's NS_ERROR_CONNECTION_REFUSED. */
export const connectionRefused: Cause = {
  id: 'connection-refused',
  find: (facts) =>
    namedFailure(facts, /ERR_CONNECTION_REFUSED|NS_ERROR_CONNECTION_REFUSED/, {
      headline: text('Connection refused', '连接被拒绝'),
      nextSteps: [
        text('Is the server running, and on this port?', '服务端在运行吗？监听的是这个端口吗？'),
        text(
          'In a container: does it listen on 0.0.0.0 and is the port published?',
          '在容器里：是否监听 0.0.0.0，端口是否已映射？',
        ),
      ],
    }),
};
