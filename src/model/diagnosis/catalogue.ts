import type { Localized } from '#model/localized.ts';

/** Where a cause lies; each has an icon. */
export type CauseFamily = 'page' | 'server' | 'network' | 'security' | 'handshake' | 'protocol' | 'time' | 'unknown';

/** What is known of a cause before any connection is looked at. */
interface CatalogueRow {
  /** What the cause is called where no single connection is meant. */
  readonly name: Localized;
  readonly family: CauseFamily;
  /** Whether it is what a page does as it goes about its work. */
  readonly isUsual: boolean;
}

const row = (en: string, zh: string, family: CauseFamily, isUsual = false): CatalogueRow => ({
  name: { en, zh },
  family,
  isUsual,
});

/**
 * Every cause, a row each; what finds it is in `causes/`. The columns of a log know a cause by the place of its row, which
 * is kept nowhere: rows may move.
 */
export const catalogue = {
  synthetic: row('Close event dispatched by the page', '页面自行派发的 close 事件', 'page'),
  'invalid-arguments': row('Invalid URL or subprotocol', 'URL 或子协议无效', 'page'),
  'mixed-content': row('Mixed content', '混合内容', 'security'),
  'blocked-by-csp': row('Blocked by Content Security Policy', '被内容安全策略（CSP）拦截', 'security'),
  'constructor-threw': row('The constructor threw', '构造函数抛出异常', 'page'),
  'page-left': row('The page went away', '页面已离开', 'page', true),
  navigation: row('Closed by a navigation', '因页面跳转而关闭', 'page', true),
  'back-forward-cache': row('Back/forward cache', '往返缓存', 'page', true),
  'page-frozen': row('Page frozen', '页面被冻结', 'time'),
  unseen: row('Not seen by a page', '页面未观察到', 'unknown'),
  'given-up-connecting': row('Given up by the page while connecting', '尚未连接成功，页面已放弃', 'time'),
  'aborted-connecting': row('Closed by the page while connecting', '尚在连接时被页面关闭', 'page', true),
  'http-status': row('Handshake refused with an HTTP status', '握手被拒绝（HTTP 状态码）', 'handshake'),
  'connection-refused': row('Connection refused', '连接被拒绝', 'network'),
  'name-not-resolved': row('Host name not resolved', '主机名无法解析', 'network'),
  tls: row('TLS failed', 'TLS 失败', 'security'),
  'handshake-timeout': row('Handshake timed out', '握手超时', 'time'),
  'handshake-cut': row('Connection cut during the handshake', '握手期间连接被切断', 'handshake'),
  'subprotocol-mismatch': row('Subprotocol mismatch', '子协议不匹配', 'handshake'),
  'bad-handshake': row('Invalid handshake answer', '握手响应无效', 'handshake'),
  'blocked-port': row('Port blocked by the browser', '端口被浏览器禁止', 'security'),
  'local-network-access': row('Local network access blocked', '访问本地网络被阻止', 'security'),
  'blocked-by-extension': row('Blocked by an extension', '被扩展拦截', 'security'),
  'proxy-failed': row('Proxy failed', '代理出错', 'network'),
  'too-many-connections': row('Too many connections', '连接过多', 'page'),
  offline: row('Browser offline', '浏览器离线', 'network'),
  'network-changed': row('Network changed', '网络发生变化', 'network'),
  'machine-slept': row('Machine slept', '计算机休眠', 'time'),
  'error-hidden': row('Could not connect, reason hidden by the browser', '未建立连接，浏览器不透露原因', 'handshake'),
  'bad-utf8': row('Text that is not UTF-8', '文本不是 UTF-8', 'protocol'),
  'reserved-close-code': row('Reserved close code', '保留的关闭码', 'protocol'),
  'message-too-big': row('Message too big', '消息过大', 'protocol'),
  'protocol-violation': row('Protocol violation', '违反协议', 'protocol'),
  'closing-unanswered': row('Close frame not answered', 'Close 帧未得到回应', 'time'),
  'closed-on-message': row('Closed by the page on a message', '收到消息后由页面关闭', 'page'),
  'page-closed': row('Closed by the page', '页面主动关闭了连接', 'page'),
  'closed-from-panel': row('Closed from the WasClean panel', '由 WasClean 面板关闭', 'page', true),
  'background-throttling': row('Timers throttled in the background', '后台定时器被节流', 'time'),
  'heartbeat-timeout': row('Heartbeat timeout', '心跳超时', 'time'),
  'gateway-closed': row('Closed by a gateway or proxy', '网关或代理关闭', 'server'),
  'idle-timeout': row('Idle timeout', '空闲超时', 'time'),
  'lifetime-limit': row('Lifetime limit', '连接时长上限', 'time'),
  'service-code': row('Closed with a code of its service', '服务以自定义的关闭码关闭', 'server'),
  'server-down': row('Server went down', '服务端停机', 'server'),
  takeover: row('Replaced by another connection', '被另一个连接顶替', 'server'),
  'server-going-away': row('Server going away', '服务端即将下线', 'server'),
  'server-refused': row('Refused by the server after it opened', '建立连接后被服务端拒绝', 'server'),
  'said-goodbye': row('The server said why in a message', '服务端在消息中说明了原因', 'server'),
  'server-closed': row('Closed by the server', '服务端关闭', 'server'),
  'browser-failed': row('Failed by the browser', '浏览器判定连接失败', 'protocol'),
  'buffer-full': row('Data not sent at the end', '结束时仍有数据未发出', 'network'),
  'connection-lost': row('Connection lost', '连接中断', 'network'),
  unknown: row('Unknown', '未知', 'unknown'),
};

/** Why a connection ended. */
export type CauseId = keyof typeof catalogue;

/** All causes. */
export const causeIds = Object.keys(catalogue) as CauseId[];

/** A number for a cause, from 1. */
export const causeNumber = (cause: CauseId): number => causeIds.indexOf(cause) + 1;

/** The cause of a number; undefined for 0. */
export const causeOfNumber = (number: number): CauseId | undefined => causeIds[number - 1];

/** What a cause is called where no single connection is meant. */
export const causeName = (cause: CauseId): Localized => catalogue[cause].name;

/** Where the cause of a verdict lies. */
export const familyOf = ({ cause }: { cause: CauseId }): CauseFamily => catalogue[cause].family;

/** Whether a cause is what a page does as it goes about its work. */
export const isUsual = (cause: CauseId): boolean => catalogue[cause].isUsual;
