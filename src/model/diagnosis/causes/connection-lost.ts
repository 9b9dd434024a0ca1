import type { Cause } from '#model/diagnosis/cause.ts';
import { isLoopback } from '#model/diagnosis/evidence/address.ts';
import { backAfter, backAgainFact } from '#model/diagnosis/evidence/back-again.ts';
import { looksLikeLimit } from '#model/diagnosis/evidence/cut.ts';
import { cutBehindMessage } from '#model/diagnosis/evidence/last-sent.ts';
import { openedFact, silenceFact } from '#model/diagnosis/evidence/times-told.ts';
import { unspokenSteps } from '#model/diagnosis/evidence/unspoken.ts';
import { type Facts, wasLost } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, othersFact, quoted, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import { devServerOf } from '#model/services/dev-servers.ts';
import { restartOf } from '#model/services/restarts.ts';

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
const SERVER_LOG = text(
  'Read the server log for that second: crash, restart, deploy?',
  '查服务端那一秒的日志：崩溃、重启、发布？',
);
const LIMITS = text(
  'Compare age and silence with the time limits of every proxy on the way',
  '把连接时长和空闲时长与沿途各级代理的时限对照',
);
const NETWORK = text('Try another network, and without VPN', '换个网络、关掉 VPN 再试');

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
    const behind = cutBehindMessage(facts);
    const back = backAfter(facts);
    return {
      confidence: stream || looksLikeLimit(facts) ? 'possible' : 'likely',
      headline:
        behind === null
          ? text('The connection was lost without a Close frame', '连接中断，没有收到 Close 帧')
          : text('Lost right after the page sent a message', '页面发送一条消息后，连接随即中断'),
      evidence: [
        errorFact(facts),
        ...(behind === null ? [] : [behindFact(facts, behind)]),
        openedFact(facts),
        silenceFact(facts),
        ...(sameInstant.length > 0
          ? [othersFact(sameInstant.length, 'were lost in the same second', '在同一秒中断')]
          : []),
        ...(back === null ? [] : [backAgainFact(back)]),
      ],
      nextSteps: [
        ...(behind === null ? [] : [messageStep(facts)]),
        ...unspokenSteps(facts),
        ...placeSteps(facts, behind, back),
      ],
    };
  },
};

/** Where to look, by what the record leaves open: what was cut for a message, or came back at once, no network took. */
function placeSteps(facts: Facts, behind: number | null, back: number | null): Localized[] {
  if (isLoopback(facts.host) || devServerOf(facts.connection) !== null) return HERE;
  if (behind !== null) return [SERVER_LOG];
  const restart = restartOf(facts.connection);
  const steps = restart ? [SERVER_LOG, restart.step, LIMITS] : [SERVER_LOG, LIMITS];
  return back === null ? [...steps, NETWORK] : steps;
}

function behindFact({ connection }: Facts, since: number): Evidence {
  const span = duration(since);
  return connection.activity.sent.count === 1
    ? fact(
        'activity',
        `it was cut ${span.en} after the page's first message, and nothing came in behind that`,
        `页面发出第一条消息 ${span.zh}后就被切断，其间没有收到任何消息`,
      )
    : fact(
        'activity',
        `it was cut ${span.en} after a message of the page's, which sends seldom; nothing came in behind that`,
        `页面很少发送消息，而它在一条消息发出 ${span.zh}后被切断，其间没有收到任何消息`,
      );
}

function messageStep({ connection }: Facts): Localized {
  const protocol = connection.opened?.protocol ?? '';
  if (protocol === '')
    return text(
      'Does the server crash on that message, or hang up on what it does not understand? Is it one of its protocol?',
      '服务端是否因这条消息崩溃，或因看不懂而断开？它是否符合服务端的协议？',
    );
  const name = quoted(protocol, 40);
  return text(
    `Does that message follow the protocol ${name.en}? A server hangs up on any other; or it crashed on it`,
    `这条消息是否符合协议${name.zh}？不符合时服务端会断开；也可能因它而崩溃`,
  );
}

function errorFact({ connection }: Facts): Evidence {
  if (connection.api === 'WebSocketStream')
    return fact('end', '1006: no Close frame arrived', '1006：没有收到 Close 帧');
  return fact(
    'erroredAt',
    'no error event, so the browser itself did not reject it',
    '没有 error 事件：不是浏览器主动断开的',
  );
}
