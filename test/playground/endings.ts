import type { Localized } from '#model/localized.ts';

/** What a page's listeners are told at the end of a connection. */
export interface Outcome {
  /** `CloseEvent.code`. */
  code: number;
  /** `CloseEvent.reason`. */
  reason: string;
  wasClean: boolean;
  /** Whether `open` fired before. */
  opened: boolean;
  /** Whether `error` fired before. */
  errored: boolean;
}

/** What a browser is expected to tell; `wasClean` is `either` where it depends on which packet the browser reads first. */
export type ExpectedOutcome = Omit<Outcome, 'wasClean'> & { wasClean: boolean | 'either' };

/**
 * What the page does itself: in its `open` listener it calls `close()`, `close(1000)` or `close(4000, 'page')`, or sends
 * a message; or it calls `close()` right after the constructor (`close-early`).
 */
export type Act = 'send' | 'close' | 'close-1000' | 'close-4000' | 'close-early';

export interface PlaygroundEnding {
  id: string;
  /** Path and query on the test server, or a whole URL. */
  path: string;
  title: Localized;
  group: GroupId;
  /** The subprotocols the page asks for. */
  protocols?: readonly string[];
  act?: Act;
  /** Connects with `wss:` to the server, which speaks no TLS. */
  tls?: true;
  /** Takes over three seconds in one of the browsers. */
  slow?: true;
  expect: { chromium: ExpectedOutcome; firefox: ExpectedOutcome };
}

/** One connection the page played, as its own listeners saw it. */
export interface Played {
  /** The ending's id. */
  id: string;
  /** `WebSocket.url`. */
  url: string;
  /** When the constructor was called, milliseconds since the Unix epoch. */
  startedAt: number;
  /** Milliseconds from the constructor to `close`. */
  took: number;
  /** What the listeners were told; null when no `close` event came within the limit. */
  outcome: Outcome | null;
  /** Whether that is what this browser is expected to do. */
  asExpected: boolean;
}

/** What the page offers to tests. */
export interface Playground {
  /** Every connection that has ended so far, in the order they ended. */
  results: Played[];
  /** Plays every ending that is not slow and resolves to their results. */
  playAll(): Promise<Played[]>;
}

declare global {
  interface Window {
    playground: Playground;
  }
}

export type GroupId = 'codes' | 'odd-codes' | 'frames' | 'tcp' | 'violations' | 'handshake' | 'page';

/** The groups in the order they are shown. */
export const groups: readonly { id: GroupId; title: Localized }[] = [
  { id: 'codes', title: { en: 'The server closes', zh: '服务器关闭' } },
  { id: 'odd-codes', title: { en: 'Codes outside the rules', zh: '规则之外的关闭码' } },
  { id: 'frames', title: { en: 'Broken Close frames', zh: '损坏的关闭帧' } },
  { id: 'tcp', title: { en: 'TCP ends', zh: 'TCP 中断' } },
  { id: 'violations', title: { en: 'Protocol violations', zh: '违反协议' } },
  { id: 'handshake', title: { en: 'The handshake fails', zh: '握手失败' } },
  { id: 'page', title: { en: 'The page closes', zh: '页面关闭' } },
];

/** Firefox fires no `open` when the connection fails right behind the handshake, so the page says that it is open. */
const ONCE_OPEN = 'on=message';

const clean = (code: number, reason = ''): Outcome => ({ code, reason, wasClean: true, opened: true, errored: false });
const same = (outcome: Outcome) => ({ chromium: outcome, firefox: outcome });

const failed: Outcome = { code: 1006, reason: '', wasClean: false, opened: true, errored: true };
const lost: Outcome = { ...failed, errored: false };
const neverOpened: Outcome = { ...failed, opened: false };

function sent(code: number, en: string, zh: string, reason = ''): PlaygroundEnding {
  return {
    id: `close-${code}`,
    path: `/close/${code}${reason && `?reason=${encodeURIComponent(reason)}`}`,
    title: { en: `${code} ${en}`, zh },
    group: 'codes',
    expect: same(clean(code, reason)),
  };
}

const odd = (code: number, en: string, zh: string): PlaygroundEnding => ({ ...sent(code, en, zh), group: 'odd-codes' });

const reservedOnWire = (code: number): PlaygroundEnding => ({
  id: `close-${code}`,
  path: `/close/${code}?reason=reserved`,
  title: { en: `${code} on the wire`, zh: `线路上出现 ${code}` },
  group: 'odd-codes',
  expect: { chromium: failed, firefox: clean(code, 'reserved') },
});

const violation = (name: string, en: string, zh: string): PlaygroundEnding => ({
  id: `violate-${name}`,
  // Behind a message: what fails on its first bytes may be the text of an HTTP answer.
  path: `/violate/${name}?say=hello&${ONCE_OPEN}`,
  title: { en, zh },
  group: 'violations',
  act: 'send',
  expect: same(failed),
});

const refused = (id: string, path: string, en: string, zh: string): PlaygroundEnding => ({
  id,
  path,
  title: { en, zh },
  group: 'handshake',
  expect: same(neverOpened),
});

const answered = (status: number, en: string, zh: string) =>
  refused(`reject-${status}`, `/reject/${status}`, `${status} ${en}`, zh);

const longReason = 'x'.repeat(123);

/** Every ending the page offers, with what each browser was measured to tell the page. */
export const endings: readonly PlaygroundEnding[] = [
  sent(1000, 'Normal closure', '正常关闭', 'done'),
  sent(1001, 'Going away', '端点离开', 'server restarts'),
  sent(1002, 'Protocol error', '协议错误'),
  sent(1003, 'Unsupported data', '不支持的数据'),
  sent(1007, 'Invalid payload', '无效的载荷数据'),
  sent(1008, 'Policy violation', '违反策略', 'token expired'),
  sent(1009, 'Message too big', '消息过大'),
  sent(1010, 'Mandatory extension', '缺少必需的扩展'),
  sent(1011, 'Internal error', '服务器内部错误', 'boom'),
  sent(1012, 'Service restart', '服务重启'),
  sent(1013, 'Try again later', '稍后重试'),
  sent(1014, 'Bad gateway', '网关错误'),
  sent(3000, 'Unauthorized', '未授权'),
  sent(4000, 'Private use, reason in Chinese', '私有关闭码，中文原因', '会话已过期'),
  sent(4999, 'Last private code', '最后一个私有关闭码'),
  {
    id: 'no-code',
    path: '/close',
    title: { en: 'No code at all', zh: '不带关闭码' },
    group: 'codes',
    expect: same(clean(1005)),
  },
  {
    id: 'long-reason',
    path: `/close/4001?reason=${longReason}`,
    title: { en: 'A reason of 123 bytes', zh: '123 字节的原因' },
    group: 'codes',
    expect: same(clean(4001, longReason)),
  },
  {
    id: 'after-handshake-delay',
    path: '/close/1000?delay=300&after=300',
    title: { en: '1000 after a slow handshake', zh: '缓慢握手后正常关闭' },
    group: 'codes',
    expect: same(clean(1000)),
  },
  {
    id: 'life',
    path: '/life/400?code=1001',
    title: { en: '1001 after 0.4 s, whatever passes', zh: '0.4 秒后到期关闭' },
    group: 'codes',
    expect: same(clean(1001)),
  },
  {
    id: 'idle',
    path: '/idle/400?code=4008&reason=idle',
    title: { en: '4008 after 0.4 s without a message', zh: '空闲 0.4 秒后关闭' },
    group: 'codes',
    expect: same(clean(4008, 'idle')),
  },

  odd(0, 'Zero', '零'),
  odd(999, 'Below the range', '低于有效范围'),
  odd(1004, 'Reserved, without a meaning', '保留，无含义'),
  odd(1016, 'Unassigned', '未分配'),
  odd(2999, 'Kept for the protocol', '留给协议本身'),
  odd(5000, 'Above the range', '高于有效范围'),
  odd(65_535, 'The last unsigned short', '最大的无符号短整数'),
  reservedOnWire(1005),
  reservedOnWire(1006),
  reservedOnWire(1015),

  {
    id: 'one-byte',
    path: '/one-byte',
    title: { en: 'Half a code', zh: '只有一个字节' },
    group: 'frames',
    expect: { chromium: failed, firefox: clean(1005) },
  },
  {
    id: 'bad-reason',
    path: `/bad-reason?${ONCE_OPEN}`,
    title: { en: 'A reason that is not UTF-8', zh: '原因不是 UTF-8' },
    group: 'frames',
    act: 'send',
    expect: same(failed),
  },
  {
    id: 'close-and-fin',
    path: `/close/4001?tcp=fin&${ONCE_OPEN}`,
    title: { en: '4001 and FIN at once', zh: '4001 后立即 FIN' },
    group: 'frames',
    act: 'send',
    // Not clean in Firefox when it reads the FIN before its answer is sent, which a busy machine decides.
    expect: { chromium: clean(4001), firefox: { ...clean(4001), wasClean: 'either' } },
  },
  {
    id: 'close-keep-tcp',
    path: '/close/4002?tcp=keep',
    title: { en: '4002 and TCP left open', zh: '4002 后不断开 TCP' },
    group: 'frames',
    expect: same(clean(4002)),
  },

  {
    id: 'drop',
    path: `/drop?${ONCE_OPEN}`,
    title: { en: 'FIN without a Close frame', zh: '无关闭帧的 FIN' },
    group: 'tcp',
    act: 'send',
    expect: same(lost),
  },
  {
    id: 'rst',
    path: `/rst?${ONCE_OPEN}`,
    title: { en: 'Reset', zh: '连接重置（RST）' },
    group: 'tcp',
    act: 'send',
    expect: { chromium: lost, firefox: failed },
  },
  {
    id: 'idle-drop',
    path: '/idle/400',
    title: { en: 'FIN after 0.4 s without a message', zh: '空闲 0.4 秒后 FIN' },
    group: 'tcp',
    expect: same(lost),
  },

  violation('rsv', 'RSV bits set', 'RSV 位被置位'),
  violation('opcode', 'Unknown opcode', '未知操作码'),
  violation('continuation', 'Continuation of nothing', '无起始帧的延续帧'),
  violation('long-ping', 'Ping of 126 bytes', '126 字节的 Ping'),
  violation('bad-utf8', 'Text that is not UTF-8', '文本不是 UTF-8'),
  {
    ...violation('masked', 'Masked frame, then 1000', '带掩码的帧，随后 1000'),
    path: `/violate/masked?say=hello&then=1000&${ONCE_OPEN}`,
    expect: { chromium: failed, firefox: clean(1000) },
  },

  answered(200, 'OK', '普通网页应答'),
  refused('redirect', '/redirect', '302 Redirect', '重定向'),
  answered(401, 'Unauthorized', '未授权'),
  answered(403, 'Forbidden', '禁止访问'),
  answered(404, 'Not found', '未找到'),
  answered(429, 'Too many requests', '请求过多'),
  answered(500, 'Internal server error', '服务器内部错误'),
  answered(502, 'Bad gateway', '网关错误'),
  answered(503, 'Service unavailable', '服务不可用'),
  refused('garbage', '/garbage', 'Not HTTP', '不是 HTTP'),
  refused('bad-accept', '/bad-accept', 'Wrong Sec-WebSocket-Accept', 'Sec-WebSocket-Accept 错误'),
  refused('extension', '/extension', 'An extension nobody offered', '未请求的扩展'),
  {
    ...refused('subprotocol-other', '/subprotocol?choose=other', 'A subprotocol nobody offered', '未请求的子协议'),
    protocols: ['chat'],
  },
  {
    ...refused('subprotocol-none', '/subprotocol', 'The subprotocol is not chosen', '服务器未选择子协议'),
    protocols: ['chat'],
    act: 'close',
    expect: { chromium: neverOpened, firefox: clean(1005) },
  },
  refused('hang-up', '/hang-up', 'TCP ends before an answer', '应答前断开 TCP'),
  refused('connection-refused', 'ws://127.0.0.1:2/', 'Connection refused', '连接被拒绝'),
  refused('blocked-port', 'ws://127.0.0.1:9/', 'Port the browser blocks', '浏览器禁用的端口'),
  refused('unknown-host', 'ws://wasclean.invalid/', 'Unknown host', '未知主机'),
  {
    ...refused('no-tls', '/echo', 'wss: to a server without TLS', '用 wss: 连接没有 TLS 的服务器'),
    tls: true,
  },
  { ...refused('stall', '/stall', 'Never answered', '始终没有应答'), slow: true },

  {
    id: 'page-close',
    path: '/echo',
    title: { en: 'close()', zh: '不带参数关闭' },
    group: 'page',
    act: 'close',
    expect: same(clean(1005)),
  },
  {
    id: 'page-close-1000',
    path: '/echo',
    title: { en: 'close(1000)', zh: '以 1000 关闭' },
    group: 'page',
    act: 'close-1000',
    expect: same(clean(1000)),
  },
  {
    id: 'page-close-4000',
    path: '/echo',
    title: { en: "close(4000, 'page')", zh: '以 4000 和原因关闭' },
    group: 'page',
    act: 'close-4000',
    expect: same(clean(4000, 'page')),
  },
  {
    id: 'page-close-subprotocol',
    path: '/echo',
    title: { en: 'close() with a subprotocol', zh: '使用子协议并关闭' },
    group: 'page',
    protocols: ['chat', 'superchat'],
    act: 'close',
    expect: same(clean(1005)),
  },
  {
    id: 'close-answer',
    path: '/close-answer/4321?reason=other',
    title: { en: 'close(4000), answered with 4321', zh: '4000 被应答为 4321' },
    group: 'page',
    act: 'close-4000',
    expect: same(clean(4321, 'other')),
  },
  {
    id: 'keep-tcp',
    path: '/keep-tcp',
    title: { en: 'close(4000), TCP left open', zh: '服务器不断开 TCP' },
    group: 'page',
    act: 'close-4000',
    expect: same(clean(4000, 'page')),
  },
  {
    id: 'close-early',
    path: '/echo?delay=1000',
    title: { en: 'close() before open', zh: '打开前关闭' },
    group: 'page',
    act: 'close-early',
    expect: same(neverOpened),
  },
  {
    id: 'no-close-answer',
    path: '/no-close-answer',
    title: { en: 'close(), never answered', zh: '关闭始终没有应答' },
    group: 'page',
    act: 'close',
    slow: true,
    expect: { chromium: lost, firefox: failed },
  },
];
