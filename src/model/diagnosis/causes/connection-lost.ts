import type { Cause } from '#model/diagnosis/cause.ts';
import { isLoopback } from '#model/diagnosis/evidence/address.ts';
import { looksLikeLimit } from '#model/diagnosis/evidence/cut.ts';
import { openedFact, silenceFact } from '#model/diagnosis/evidence/times-told.ts';
import { type Facts, wasLost } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { fact, othersFact, text } from '#model/diagnosis/wording.ts';
import { devServerOf } from '#model/services/dev-servers.ts';

/** Of a server on this very machine: no network is in the way. */
const HERE = [
  text(
    'The server runs on this machine: did it crash, restart, or reload after a change? Look at its terminal',
    '服务端就在本机：是否崩溃、重启，或因改动而重新加载？查看它的终端',
  ),
  text(
    'A proxy on this machine, such as nginx or Docker, may cut as well: compare age and silence with its time limits',
    '本机上的代理（如 nginx 或 Docker）也可能切断：把连接时长和空闲时长与其时限对照',
  ),
];
const ELSEWHERE = [
  text('Read the server log for that second: crash, restart, deploy?', '查服务端那一秒的日志：崩溃、重启、发布？'),
  text(
    'Compare age and silence with the time limits of every proxy on the way',
    '把连接时长和空闲时长与沿途各级代理的时限对照',
  ),
  text('Try another network, and without VPN', '换个网络、关掉 VPN 再试'),
];

/**
 * TCP ended without a Close frame. Rests on 1006 after `open` and the absence of an error event, from the page. A
 * WebSocketStream has no such event (measured: 3): then possible at most, as where a limit on the way explains it as well.
 */
export const connectionLost: Cause = {
  id: 'connection-lost',
  find(facts) {
    const { connection, sameInstant, error } = facts;
    if (!wasLost(facts) || error) return null;
    const stream = connection.api === 'WebSocketStream';
    if (connection.erroredAt !== null && !stream) return null;
    return {
      confidence: stream || looksLikeLimit(facts) ? 'possible' : 'likely',
      headline: text('The connection was lost without a Close frame', '连接中断，没有收到 Close 帧'),
      evidence: [
        errorFact(facts),
        openedFact(facts),
        silenceFact(facts),
        ...(sameInstant.length > 0
          ? [othersFact(sameInstant.length, 'were lost in the same second', '在同一秒中断')]
          : []),
      ],
      nextSteps: isLoopback(facts.host) || devServerOf(connection) !== null ? HERE : ELSEWHERE,
    };
  },
};

function errorFact({ connection }: Facts): Evidence {
  if (connection.api === 'WebSocketStream')
    return fact('end', '1006: no Close frame arrived', '1006：没有收到 Close 帧');
  return fact(
    'erroredAt',
    'no error event, so the browser itself did not reject it',
    '没有 error 事件：不是浏览器主动断开的',
  );
}
