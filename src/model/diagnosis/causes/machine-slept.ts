import type { Cause } from '../cause.ts';
import { wasLost } from '../facts.ts';
import { hostOf, lastMessageOf } from '../repeated.ts';
import { duration, fact, text } from '../wording.ts';

/** The shortest sleep, in ms, that the record can show. */
const SHORTEST = 60_000;
/** How far apart, in ms, the last messages of connections may be that fell silent together. */
const TOGETHER = 30_000;

/**
 * The machine slept. Rests on neighbours: connections that fell silent together, a minute or longer ago, and were lost
 * in the same second. The record holds no clock jump, hence likely only for three or more over two hosts.
 */
export const machineSlept: Cause = {
  id: 'machine-slept',
  find(facts) {
    const { connection, silence, sameInstant } = facts;
    if (!wasLost(facts) || silence < SHORTEST) return null;
    const own = lastMessageOf(connection);
    const together = sameInstant.filter((other) => Math.abs(lastMessageOf(other) - own) <= TOGETHER);
    if (together.length === 0) return null;
    const hosts = new Set([connection, ...together].map(hostOf)).size;
    const quiet = duration(silence);
    return {
      confidence: together.length >= 2 && hosts >= 2 ? 'likely' : 'possible',
      headline: text('The machine probably slept', '机器可能休眠过'),
      evidence: [
        fact('activity', `no message for ${quiet.en}`, `${quiet.zh}没有消息`),
        fact(
          'neighbours',
          `others that fell silent with it and were lost in the same second: ${together.length}, hosts in all: ${hosts}`,
          `与它同时静默、又在同一秒中断的连接：${together.length} 个，共涉及 ${hosts} 个主机`,
        ),
      ],
      nextSteps: [
        text(
          'Nothing is wrong with the server: reconnect, and fetch what was missed',
          '服务端没有问题：重连并补取错过的数据',
        ),
        text('Otherwise the network was gone for that long', '否则就是网络中断了这么久'),
      ],
    };
  },
};
