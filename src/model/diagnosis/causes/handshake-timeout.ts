import type { Cause } from '#model/diagnosis/cause.ts';
import { namedFailure, saidBySecondChannel } from '#model/diagnosis/evidence/handshake-error.ts';
import { timerOf } from '#model/diagnosis/evidence/timers.ts';
import { neverOpenedFact } from '#model/diagnosis/evidence/times-told.ts';
import { isUnanswered } from '#model/diagnosis/evidence/unanswered.ts';
import { withoutDevTools } from '#model/diagnosis/evidence/without-devtools.ts';
import { failedToOpen, neverOpened } from '#model/diagnosis/facts.ts';
import { fact, text } from '#model/diagnosis/wording.ts';

const headline = text('The opening handshake was never answered', '握手请求一直没有得到响应');
const nextSteps = [
  text(
    'Does the server accept the TCP connection but not answer the upgrade?',
    '服务端是否接受了 TCP 连接却不回应升级请求？',
  ),
  text(
    'A firewall that drops packets looks the same: try from the machine of the server',
    '防火墙丢包时现象相同：在服务端本机上试试',
  ),
  text(
    'Browsers connect to one address one at a time: did it wait behind another that hangs?',
    '浏览器对同一地址一次只建立一个连接：它是否排在另一个卡住的连接后面？',
  ),
];

/**
 * No answer in time. Rests on `handshake.error`, or on the time from `createdAt` to the end, from the page: 240 s in
 * Chromium, 20 s in Firefox (measured: 14). A connection that was there before the recording has no such time.
 */
export const handshakeTimeout: Cause = {
  id: 'handshake-timeout',
  find(facts) {
    const named = namedFailure(facts, /handshake timed out|ERR_(CONNECTION_)?TIMED_OUT|NS_ERROR_NET_TIMEOUT/, {
      headline,
      nextSteps,
    });
    if (named) return named;
    if (isUnanswered(facts) && failedToOpen(facts))
      return {
        confidence: 'likely',
        headline,
        evidence: [
          ...saidBySecondChannel(facts),
          fact(
            'createdAt',
            'a refusal comes at once: Firefox says the same of packets that nobody answers',
            '被拒绝会立即得到回应：数据包无人应答时，Firefox 也这样报告',
          ),
          neverOpenedFact(facts),
        ],
        nextSteps,
      };
    if (!neverOpened(facts) || facts.closed?.code !== 1006 || facts.status !== null || facts.error) return null;
    if (facts.connection.beforeCapture) return null;
    const timer = timerOf('opening', facts.attempt, facts.browser);
    if (!timer) return null;
    return {
      confidence: 'likely',
      headline,
      evidence: [
        neverOpenedFact(facts),
        fact(
          'createdAt',
          `consistent with the limit of ${timer.name}: ${timer.seconds} s`,
          `与 ${timer.name} 的时限 ${timer.seconds} 秒一致`,
        ),
      ],
      nextSteps: [...nextSteps, ...withoutDevTools(facts)],
    };
  },
};
