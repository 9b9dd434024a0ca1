import type { Cause } from '#model/diagnosis/cause.ts';
import { calledInFacts, callerFacts, saidByServerFacts, sinceMessageFacts } from '#model/diagnosis/evidence/calling.ts';
import { closeCallFact, passedReasonFacts } from '#model/diagnosis/evidence/close-call.ts';
import { stepsForEvent } from '#model/diagnosis/evidence/event-steps.ts';
import { sessionGivenUp } from '#model/diagnosis/evidence/given-up.ts';
import { libraryOf } from '#model/diagnosis/evidence/library.ts';
import { silentTimerOf } from '#model/diagnosis/evidence/silent-timer.ts';
import { unmountFacts } from '#model/diagnosis/evidence/unmount.ts';
import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { fact, quoted, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';

/**
 * The page closed it, and nothing in the record says what made it. Rests on `closeCall` while open, before the end, and
 * `end`. Certain when the event shows what the page passed (with nothing passed, 1005); with another code the server
 * answered so, or closed at the same time.
 */
export const pageClosed: Cause = {
  id: 'page-closed',
  find(facts) {
    const { closed, closeCall, connection } = facts;
    if (!closed || closeCall?.readyState !== 1 || connection.opened === null) return null;
    const session = sessionGivenUp(facts);
    return {
      confidence: isEchoed(facts) && !session ? 'certain' : 'likely',
      headline: session?.headline ?? headlineOf(facts),
      evidence: [
        ...(session?.evidence ?? []),
        closeCallFact(facts),
        ...callerFacts(facts),
        ...calledInFacts(facts),
        ...unmountFacts(facts),
        ...passedReasonFacts(facts),
        ...(silentTimerOf(facts)?.evidence ?? sinceMessageFacts(facts)),
        ...answerFacts(facts),
      ],
      nextSteps: session?.nextSteps ?? stepsFor(facts),
    };
  },
};

/** What the page said of it itself comes first; else that a component went, with what it had opened. */
function headlineOf(facts: Facts): Localized {
  const reason = facts.closeCall?.reason?.trim();
  if (reason) {
    const words = quoted(reason, 46);
    return text(`The page closed it: ${words.en}`, `页面主动关闭了连接：${words.zh}`);
  }
  return unmountFacts(facts).length > 0
    ? text('Closed as its component was unmounted', '组件卸载时关闭')
    : text('The page closed it', '页面主动关闭了连接');
}

/** Whether the close event shows what the page passed. What a WebSocketStream's `close()` is passed cannot be read. */
function isEchoed({ closed, closeCall, connection }: Facts): boolean {
  const passed = closeCall?.code ?? null;
  if (passed !== null) return closed?.code === passed;
  return closed?.code === 1005 || (closed?.code === 1000 && connection.api === 'WebSocketStream');
}

function answerFacts(facts: Facts): Evidence[] {
  const { closed, closing } = facts;
  if (!closed) return [];
  const saidByServer = saidByServerFacts(facts);
  const late =
    closed.code !== 1006 && closing >= 1_800 && closing <= 2_600
      ? [
          fact(
            'end',
            'about 2 s late: Chromium waits so long for a server that leaves TCP open',
            '晚了约 2 秒：服务端不断开 TCP 时，Chromium 会等这么久',
          ),
        ]
      : [];
  if (isEchoed(facts) || saidByServer.length > 0) return [...saidByServer, ...late];
  return [
    closed.code === 1006
      ? fact('end', '1006: the connection broke before the server answered', '1006：服务端回应之前连接就断了')
      : fact(
          'end',
          `the event shows ${closed.code}, the code of the server`,
          `事件显示的是服务端的关闭码 ${closed.code}`,
        ),
    ...late,
  ];
}

function stepsFor(facts: Facts): Localized[] {
  const library = libraryOf(facts)?.library.name;
  const byEvent = stepsForEvent(facts);
  if (byEvent.length > 0) return byEvent;
  if (unmountFacts(facts).length > 0)
    return [
      text(
        'Nothing is wrong if the component may go; else keep the connection outside it, where it outlives a change of the view',
        '若组件本该卸载，则一切正常；否则把连接放到组件之外，使其不随视图切换而关闭',
      ),
    ];
  const isSilent = silentTimerOf(facts) !== null;
  return [
    ...(isSilent
      ? [
          text(
            'If a timer closed it for want of messages, the server or the path had stopped: read the server log from then on',
            '若是定时器因收不到消息而关闭，则服务端或网络路径当时已停止：查服务端从那时起的日志',
          ),
        ]
      : []),
    library
      ? text(
          `${library} may have called it for the page: its own log says why`,
          `可能是 ${library} 代页面调用的：它自己的日志会写明原因`,
        )
      : facts.closeCall?.reason?.trim()
        ? text(
            'Search the code of the page and of its libraries for that reason',
            '在页面及其所用库的代码中搜索该关闭原因',
          )
        : text(
            'If nobody meant it, look at the caller: unmount, route change, token refresh',
            '若并非有意，看调用位置：组件卸载、路由切换、令牌刷新',
          ),
  ];
}
