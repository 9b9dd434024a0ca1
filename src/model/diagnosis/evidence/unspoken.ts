import { type Facts, wasLost } from '#model/diagnosis/facts.ts';
import { text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import { fits } from '#model/services/glob.ts';

/** What servers of a protocol cut for without a word. */
interface Unspoken {
  /** Subprotocols that mark it, with `*` for any text. */
  readonly subprotocols: readonly string[];
  readonly step: Localized;
}

/**
 * MQTT 3.1.1, 3.1.2.10, 3.1.4 and 4.8: until MQTT 5 a broker has no packet to say why. STOMP 1.2, Heart-beating. AMQP 1.0, 2.4.5. XMPP
 * over WebSocket (RFC 7395) has a stream error, which a server that is killed does not send.
 */
const UNSPOKEN: readonly Unspoken[] = [
  {
    subprotocols: ['mqtt*'],
    step: text(
      'An MQTT broker cuts without a word for the same client id elsewhere, a keep alive missed 1.5 times, a packet or topic it does not allow: read its log',
      'MQTT broker 会不作说明地断开：同一 client id 在别处登录、超过 1.5 倍保活时间、报文或主题不被允许。请查它的日志',
    ),
  },
  {
    subprotocols: ['v1#.stomp'],
    step: text(
      'A STOMP broker cuts where the heart-beats agreed on in CONNECT do not come: read its log',
      '若未按 CONNECT 中约定的时间收到心跳，STOMP broker 会断开：请查它的日志',
    ),
  },
  {
    subprotocols: ['amqp*'],
    step: text(
      'An AMQP server cuts where nothing comes within the idle-time-out that it gave in open: read its log',
      '若在 open 中给出的 idle-time-out 内没有收到数据，AMQP 服务端会断开：请查它的日志',
    ),
  },
];

/** What to ask of a protocol whose servers may cut without a word, as a next step; empty where it is none. */
export function unspokenSteps(facts: Facts): Localized[] {
  if (!wasLost(facts)) return [];
  const protocol = facts.connection.opened?.protocol ?? '';
  return UNSPOKEN.filter(({ subprotocols }) => subprotocols.some((pattern) => fits(pattern, protocol))).map(
    ({ step }) => step,
  );
}
