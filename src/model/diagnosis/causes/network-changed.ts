import type { Cause } from '../cause.ts';
import { wasLost } from '../facts.ts';
import { namedFailure, saidBySecondChannel } from '../handshake-error.ts';
import { hostOf } from '../repeated.ts';
import { fact, text } from '../wording.ts';

const PATTERN = /ERR_NETWORK_CHANGED|ERR_NETWORK_IO_SUSPENDED|ERR_ADDRESS_UNREACHABLE|ERR_NETWORK_ACCESS_DENIED/;
const headline = text('The network changed or vanished', '网络切换或中断');
const nextSteps = [
  text(
    'Wi-Fi to mobile, VPN on or off, a new address: reconnect at once',
    'Wi-Fi 切到移动网络、VPN 开关、地址变化：立即重连即可',
  ),
];

/**
 * The machine's network changed. Rests on `handshake.error`, or on neighbours: connections to other hosts lost in the
 * same second, which no single server explains.
 */
export const networkChanged: Cause = {
  id: 'network-changed',
  find(facts) {
    const named = namedFailure(facts, PATTERN, { headline, nextSteps });
    if (named) return named;
    const { connection, sameInstant, error } = facts;
    if (connection.opened !== null && facts.closed?.code === 1006 && PATTERN.test(error))
      return { confidence: 'certain', headline, evidence: [saidBySecondChannel(facts)], nextSteps };
    if (!wasLost(facts) || error) return null;
    const host = hostOf(connection);
    const elsewhere = sameInstant.filter((other) => hostOf(other) !== host);
    if (elsewhere.length === 0) return null;
    return {
      confidence: 'likely',
      headline,
      evidence: [
        fact(
          'neighbours',
          `connections to other hosts lost in the same second: ${elsewhere.length}`,
          `同一秒中断的、连到其他主机的连接：${elsewhere.length} 个`,
        ),
        fact('end', '1006: no Close frame came in', '1006：没有收到 Close 帧'),
      ],
      nextSteps,
    };
  },
};
