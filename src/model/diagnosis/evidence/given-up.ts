import type { Facts } from '#model/diagnosis/facts.ts';
import type { Finding } from '#model/diagnosis/verdict.ts';
import { duration, fact, othersFact, text } from '#model/diagnosis/wording.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { effectiveCloseCall } from '#model/record/ending.ts';
import { isOfTimer } from './frames.ts';
import { libraryOf } from './library.ts';

/** Why the page gave a connection up while it was connecting. */
export type Reason = Pick<Finding, 'headline' | 'evidence' | 'nextSteps'>;

/**
 * Why the page gave a connection up for which it had waited, or that belonged to a session of its library; null where neither
 * shows.
 */
export const givenUpFor = (facts: Facts): Reason | null => sessionGivenUp(facts) ?? timedOut(facts);

/** The query of a session of Engine.IO that moves from polling to WebSocket (engine.io-protocol, "Upgrade"). */
function sessionOf({ url }: EndedConnection): { endpoint: string; id: string } | null {
  if (!URL.canParse(url)) return null;
  const { host, pathname, searchParams } = new URL(url);
  const id = searchParams.get('sid');
  return id !== null && searchParams.has('EIO') ? { endpoint: `${host}${pathname}`, id } : null;
}

/** How far apart, in ms, two attempts may be to belong to one endeavour. */
const SAME_ENDEAVOUR = 120_000;

/**
 * Whether it only probed the way for a session: the client sends `2probe`, and `5` once the server has answered; what was
 * given up before sent no more than the first.
 */
const isProbe = ({ opened, activity }: EndedConnection): boolean => opened === null || activity.sent.count <= 1;

/**
 * Why the library ended its session while the WebSocket still probed the way: what a polling request met ended it. Null for
 * what belongs to no such session, or had taken it over.
 */
export function sessionGivenUp({ connection, neighbours }: Facts): Reason | null {
  const own = isProbe(connection) ? sessionOf(connection) : null;
  if (!own) return null;
  const others = neighbours.filter((other) => {
    const its = isProbe(other) ? sessionOf(other) : null;
    if (its?.endpoint !== own.endpoint || its.id === own.id) return false;
    return Math.abs(other.createdAt - connection.createdAt) <= SAME_ENDEAVOUR;
  });
  return {
    headline:
      others.length > 0
        ? text('Session given up again and again: sticky sessions?', '会话一再被放弃：是否缺少会话保持？')
        : text('Session given up while upgrading to WebSocket', '会话在升级到 WebSocket 时被放弃'),
    evidence: [
      fact(
        'url',
        'it belongs to a session of Engine.IO that began with polling (sid)',
        '它属于以轮询开始的 Engine.IO 会话（sid）',
      ),
      ...(others.length > 0
        ? [
            othersFact(
              others.length,
              'of other sessions there got no further either',
              '属于同一地址的其他会话，同样没有完成升级',
            ),
          ]
        : []),
    ],
    nextSteps: [
      text(
        'With several nodes a session must stay on one: turn on sticky sessions, or use transports: ["websocket"]',
        '有多个节点时，同一会话必须落在同一节点：启用会话保持（sticky session），或使用 transports: ["websocket"]',
      ),
      text(
        'Look at the polling requests before it: a 400 with "Session ID unknown" proves it',
        '查看此前的轮询请求：若有 400 且内容为“Session ID unknown”，即可确认',
      ),
    ],
  };
}

/** The shortest time, in ms, that code waits for a connection to open before it gives up. */
const SHORTEST_WAIT = 1_000;
/** The shortest such time, in ms, where it is not known in which event the code gave up. */
const SURELY_WAITED = 3_000;
/** How late, in ms, a time limit may be noticed. */
const LATE = 1_500;

/** A time limit of the page or its library for the opening handshake. */
function timedOut(facts: Facts): Reason | null {
  const { connection, closeCall, neighbours } = facts;
  if (!closeCall || (closeCall.during !== 'none' && closeCall.during !== 'unknown')) return null;
  const wait = closeCall.at - connection.createdAt;
  if (connection.beforeCapture || wait < (closeCall.during === 'none' ? SHORTEST_WAIT : SURELY_WAITED)) return null;
  const { library } = libraryOf(facts) ?? {};
  const limit = library?.connecting?.find((each) => wait >= each - 50 && wait <= each + LATE);
  const alike = neighbours.filter((other) => {
    const call = effectiveCloseCall(other);
    if (other.url !== connection.url || other.opened !== null || call?.readyState !== 0) return false;
    return Math.abs(call.at - other.createdAt - wait) <= Math.max(250, wait * 0.02);
  }).length;
  const span = duration(wait);
  return {
    headline: text(`Given up after ${span.en} without an answer`, `${span.zh}没有应答，页面放弃了连接`),
    evidence: [
      isOfTimer(closeCall.stack)
        ? fact('closeCall', 'a timer of the page called it', '由页面的定时器调用')
        : fact('opened', `never opened within ${span.en}`, `${span.zh}内一直没有打开`),
      ...(library && limit !== undefined
        ? [
            fact(
              'closeCall',
              `consistent with the limit that ${library.name} ships: ${duration(limit).en}`,
              `与 ${library.name} 的默认时限 ${duration(limit).zh}一致`,
            ),
          ]
        : []),
      ...(alike > 0
        ? [othersFact(alike, 'to the same URL were given up after the same time', '到同一 URL，在同样时长后被放弃')]
        : []),
    ],
    nextSteps: [
      text(
        'Does the server accept the TCP connection but not answer the upgrade? Read its log, and that of each proxy',
        '服务端是否接受了 TCP 连接却不回应升级请求？查服务端和各级代理的日志',
      ),
      text(
        'A firewall that drops packets looks the same: try from the machine of the server',
        '防火墙丢包时现象相同：在服务端本机上试试',
      ),
      text(
        'Browsers connect to one address one at a time: did it wait behind another that hangs?',
        '浏览器对同一地址一次只建立一个连接：它是否排在另一个卡住的连接后面？',
      ),
    ],
  };
}
