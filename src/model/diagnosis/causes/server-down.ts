import type { Cause } from '#model/diagnosis/cause.ts';
import { isLoopback } from '#model/diagnosis/evidence/address.ts';
import {
  clockTime,
  type Downtime,
  downtimeAfter,
  downtimeFacts,
  endedLikeDowntime,
} from '#model/diagnosis/evidence/downtime.ts';
import { hostOf } from '#model/diagnosis/evidence/repeated.ts';
import { openedFact } from '#model/diagnosis/evidence/times-told.ts';
import { type Facts, wasLost } from '#model/diagnosis/facts.ts';
import type { Confidence, Evidence, Finding } from '#model/diagnosis/verdict.ts';
import { duration, fact, text } from '#model/diagnosis/wording.ts';
import { devServerOf } from '#model/services/dev-servers.ts';

/**
 * The server went down: the next attempts at this endpoint, within seconds, were refused or answered with 502, 503 or 504
 * by a proxy that did not reach it, or failed at once, several times in a row, where no
 * second channel told why. Rests on neighbours made later. Of
 * the connection of a development tool, marked by its subprotocol or URL, the end alone says that the tool stopped or
 * restarted. Likely at most: a firewall may refuse as well.
 */
export const serverDown: Cause = {
  id: 'server-down',
  find(facts) {
    const { connection, error } = facts;
    if (!endedLikeDowntime(facts) || error || !connection.page.online) return null;
    const tool = devServerOf(connection);
    const downtime = downtimeAfter(facts);
    if (tool !== null) return toolStopped(facts, tool, downtime);
    if (!downtime || !wasLost(facts)) return null;
    const confidence = confidenceOf(facts, downtime);
    return confidence && { confidence, ...told(facts, downtime) };
  },
};

function confidenceOf({ connection, host, sameInstant }: Facts, { named, failed }: Downtime): Confidence | null {
  if (named > 0 || isLoopback(host)) return 'likely';
  if (failed < 2) return null;
  // What took others along was no single server.
  return sameInstant.some((other) => hostOf(other) !== hostOf(connection)) ? 'possible' : 'likely';
}

function told(facts: Facts, downtime: Downtime): Omit<Finding, 'confidence'> {
  const at = clockTime(facts.connection.end.at);
  const back = downtime.back === null ? null : duration(downtime.back);
  return {
    headline: back
      ? text(`The server was down for ${back.en}`, `服务端停机了 ${back.zh}`)
      : text(`Server went down at ${at} and stayed down`, `服务端在 ${at} 停机，此后未恢复`),
    evidence: [endFact(facts), ...downtimeFacts(downtime), openedFact(facts)],
    nextSteps: [
      back
        ? text(
            `Read the server log at ${at}: a restart, a deploy, a crash?`,
            `查服务端 ${at} 的日志：重启、发布，还是崩溃？`,
          )
        : text(
            `Start it again; read its log at ${at}: why did it stop?`,
            `重新启动它；查它在 ${at} 的日志：为何停止？`,
          ),
      ...(downtime.named === 0 && !isLoopback(facts.host)
        ? [
            text(
              'Open its address in a tab: 502, 503 or 504 is a proxy whose server is down; no answer at all, and this machine may not reach it',
              '在标签页里打开该地址：502、503 或 504 说明代理还在、后端停了；完全没有响应，则可能是本机访问不到它',
            ),
          ]
        : []),
      text('Reconnect with growing delays and some jitter', '重连延迟逐次加长，并加随机抖动'),
    ],
  };
}

function toolStopped(facts: Facts, tool: string, downtime: Downtime | null): Finding {
  const at = clockTime(facts.connection.end.at);
  const isDown = downtime !== null && downtime.back === null;
  return {
    confidence: 'likely',
    headline: isDown
      ? text(`The dev server (${tool}) stopped at ${at}`, `开发服务器（${tool}）在 ${at} 停止`)
      : text(`The dev server (${tool}) restarted or stopped`, `开发服务器（${tool}）重启或停止了`),
    evidence: [markFact(facts, tool), endFact(facts), ...(downtime ? downtimeFacts(downtime) : []), openedFact(facts)],
    nextSteps: [
      isDown
        ? text(
            `Look at the terminal in which ${tool} runs, and start it again`,
            `查看运行 ${tool} 的终端，并重新启动它`,
          )
        : text(
            `Nothing to do if ${tool} was restarted: its page reconnects by itself`,
            `若是重启了 ${tool}，则无需处理：页面会自行重连`,
          ),
      text('In production this connection does not exist', '生产环境中没有这个连接'),
    ],
  };
}

function markFact({ connection }: Facts, tool: string): Evidence {
  const bySubprotocol = [connection.opened?.protocol, ...(connection.protocols ?? [])].some((name) =>
    name?.startsWith('vite-'),
  );
  return bySubprotocol
    ? fact('opened', `its subprotocol is that of ${tool}`, `其子协议属于 ${tool}`)
    : fact('url', `its URL is that of ${tool}`, `其 URL 属于 ${tool}`);
}

const endFact = ({ closed }: Facts): Evidence =>
  closed?.code === 1006
    ? fact('end', '1006: no Close frame arrived', '1006：没有收到 Close 帧')
    : fact('end', `closed with ${closed?.code}`, `以 ${closed?.code} 关闭`);
