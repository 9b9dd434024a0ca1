import type { Cause } from '#model/diagnosis/cause.ts';
import { isLoopback } from '#model/diagnosis/evidence/address.ts';
import { failedNext, sawNoNetwork } from '#model/diagnosis/evidence/at-endpoint.ts';
import { failedByBrowser } from '#model/diagnosis/evidence/browser-failure.ts';
import { isSameTime, silenceFitsLimit } from '#model/diagnosis/evidence/cut.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { cutAtSameAge, cutAtSameSilence, hostOf } from '#model/diagnosis/evidence/repeated.ts';
import { type Facts, silenceOf, wasLost } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, quoted, text } from '#model/diagnosis/wording.ts';
import type { EndedConnection } from '#model/record/connection.ts';

const PATTERN = /ERR_NETWORK_CHANGED|ERR_NETWORK_IO_SUSPENDED/;
const headline = text('The network changed or vanished', '网络切换或中断');
const nextSteps = [
  text(
    'Wi-Fi to mobile, VPN on or off, a new address: reconnect at once',
    'Wi-Fi 切到移动网络、VPN 开关、地址变化：立即重连即可',
  ),
];

const UNREACHABLE = /ERR_ADDRESS_UNREACHABLE/;
const unreachable = {
  headline: text('No way to the host from this network', '当前网络无法到达该主机'),
  nextSteps: [
    text(
      'Is the host up, and in a network that this machine reaches: the same Wi-Fi, a VPN, IPv6?',
      '主机是否在运行？本机能否到达它所在的网络：同一 Wi-Fi、VPN、IPv6？',
    ),
  ],
};
const DENIED = /ERR_NETWORK_ACCESS_DENIED/;
const denied = {
  headline: text('The system keeps the browser from the network', '系统不允许浏览器访问网络'),
  nextSteps: [
    text(
      'Look at the firewall, the antivirus and, on macOS, the permission for the local network',
      '检查防火墙、杀毒软件，以及 macOS 上的本地网络权限',
    ),
  ],
};

/** How soon after the network came back a connection of before is found to be dead, in ms. */
const AFTERWARDS = 60_000;

/**
 * The machine's network changed. Rests on `handshake.error`; on `page.onlineChangedAt`, from the page's `online` event,
 * shortly before the end; or on neighbours: an attempt right after it that found no network, or connections to other hosts lost in the same second, which no single server
 * explains. Likely at most without the first, and possible where its host cuts at this silence or age at other times too:
 * hosts behind one kind of proxy lose at once what fell silent at once, which is no sign of the network at all where that silence
 * is one that limits cut at.
 */
export const networkChanged: Cause = {
  id: 'network-changed',
  find(facts) {
    const said = { headline, nextSteps };
    const named = namedFailure(facts, PATTERN, said) ?? failedByBrowser(facts, PATTERN, said);
    const kept = named ?? namedFailure(facts, UNREACHABLE, unreachable) ?? namedFailure(facts, DENIED, denied);
    if (kept) return kept;
    if (!wasLost(facts) || facts.error) return null;
    const back = [...cameBack(facts), ...goneNext(facts)];
    const evidence = [...back, ...lostElsewhere(facts)];
    if (evidence.length === 0) return null;
    return {
      confidence: back.length === 0 && hasLimit(facts) ? 'possible' : 'likely',
      headline,
      evidence: [...evidence, fact('end', '1006: no Close frame arrived', '1006：没有收到 Close 帧')],
      nextSteps,
    };
  },
};

function cameBack({ connection, host }: Facts): Evidence[] {
  const { page, opened, end } = connection;
  const at = page.onlineChangedAt;
  if (!page.online || at === null || opened === null || at < opened.at || isLoopback(host)) return [];
  const ago = end.at - at;
  if (ago < 0 || ago > AFTERWARDS) return [];
  const span = duration(ago);
  return [
    fact(
      'page',
      `the browser was offline and came back ${span.en} before the end`,
      `浏览器曾离线，在结束前 ${span.zh}恢复联网`,
    ),
  ];
}

/** That the next attempt found no network, as evidence. */
function goneNext(facts: Facts): Evidence[] {
  const [found] = isLoopback(facts.host) ? [] : failedNext(facts);
  if (!found || !sawNoNetwork(found)) return [];
  const later = duration(found.end.at - facts.connection.end.at);
  const words = quoted(found.handshake?.error ?? '');
  return [
    fact(
      'neighbours',
      `the next attempt at this endpoint found no network ${later.en} later: ${words.en}`,
      `${later.zh}后，对该端点的下一次尝试发现没有网络：${words.zh}`,
    ),
  ];
}

function lostElsewhere(facts: Facts): Evidence[] {
  const { connection, sameInstant, silence } = facts;
  // Nothing comes between a machine and itself.
  if (isLoopback(facts.host)) return [];
  const host = hostOf(connection);
  const limited = silenceFitsLimit(facts);
  const elsewhere = sameInstant.filter(
    (other) =>
      hostOf(other) !== host &&
      !isLoopback(hostNameOf(other)) &&
      // A network that vanishes cuts different silences.
      !(limited && isSameTime(silenceOf(other), silence)),
  );
  if (elsewhere.length === 0) return [];
  return [
    fact(
      'neighbours',
      `connections to other hosts lost in the same second: ${elsewhere.length}`,
      `同一秒中断的、连到其他主机的连接：${elsewhere.length} 个`,
    ),
  ];
}

const hostNameOf = (connection: EndedConnection): string => hostOf(connection).replace(/:\d+$/, '');

const hasLimit = (facts: Facts): boolean =>
  [cutAtSameSilence(facts), cutAtSameAge(facts)].some(({ others }) => others.length >= 2);
