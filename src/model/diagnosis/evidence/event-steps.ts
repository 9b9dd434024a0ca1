import type { Facts } from '#model/diagnosis/facts.ts';
import { text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';

/** What a `close()` in an event of each of these types usually means, as a next step. */
const STEPS: readonly (readonly [types: RegExp, step: Localized])[] = [
  [
    /^(offline|online)$/,
    text(
      'The browser went offline or came back, and the code closes on that: nothing is wrong with the server',
      '浏览器断网或恢复联网时，代码会据此关闭连接：服务端没有问题',
    ),
  ],
  [/^(beforeunload|unload|pagehide)$/, text('The page was being left: nothing to do', '页面正在离开：无需处理')],
  [
    /^(visibilitychange|freeze|blur|focus|resume|pageshow)$/,
    text(
      'The code closes as the page is hidden or comes back: is that meant?',
      '代码在页面隐藏或恢复时关闭连接：是否有意如此？',
    ),
  ],
  [
    /^(click|submit|change|input|(key|pointer|mouse|touch)\w+|popstate|hashchange|navigate)$/,
    text(
      'A person or a route change closed it: if nobody meant it, look at the caller',
      '由用户操作或路由切换触发：若并非有意，看调用位置',
    ),
  ],
  [
    /^(load|loadend|readystatechange|error|abort|timeout)$/,
    text(
      'It followed an HTTP request of the page: look at the request that ended just before',
      '它紧跟在页面的一个 HTTP 请求之后：查看刚刚结束的那个请求',
    ),
  ],
  [
    /^message$/,
    text(
      'A worker, a frame or the scheduler of a framework (as on unmount) made the call: look at the caller',
      '由 Worker、框架页或前端框架的调度器（例如组件卸载时）触发：看调用位置',
    ),
  ],
  [
    /^storage$/,
    text(
      'Another tab changed the storage of the site: was it a sign-out?',
      '另一个标签页修改了站点存储：是否退出了登录？',
    ),
  ],
];

/** What the event in which the page called `close()` suggests to look at; empty where it suggests nothing. */
export function stepsForEvent({ closeCall }: Facts): Localized[] {
  if (closeCall?.during === 'own' && closeCall.eventType === 'open')
    return [
      text(
        'Its own open event closed it: code that had given up meanwhile, or that only tests the way',
        '在它自己的 open 事件中被关闭：代码此前已放弃，或只是探测能否连通',
      ),
    ];
  if (closeCall?.during !== 'other') return [];
  return STEPS.filter(([types]) => types.test(closeCall.eventType)).map(([, step]) => step);
}
