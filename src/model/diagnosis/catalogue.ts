import type { Localized } from '#model/localized.ts';
import { text } from './wording.ts';

/** Where a cause lies; each has an icon. */
export type CauseFamily = 'page' | 'server' | 'network' | 'security' | 'handshake' | 'protocol' | 'time' | 'unknown';

/** What is known of a cause before any connection is looked at. */
interface CatalogueRow {
  /** What the cause is called where no single connection is meant. */
  readonly name: Localized;
  readonly family: CauseFamily;
  /** Whether it is what a page does as it goes about its work. */
  readonly isUsual?: true;
}

/**
 * Every cause, a row each; what finds it is in `causes/`. The columns of a log know a cause by the place of its row, which
 * is kept nowhere: rows may move.
 */
export const catalogue = {
  synthetic: { name: text('Close event made up by the page', '页面伪造的 close 事件'), family: 'page' },
  'invalid-arguments': { name: text('Invalid URL or subprotocol', 'URL 或子协议无效'), family: 'page' },
  'mixed-content': { name: text('Mixed content', '混合内容'), family: 'security' },
  'blocked-by-csp': {
    name: text('Blocked by Content Security Policy', '被内容安全策略（CSP）拦截'),
    family: 'security',
  },
  'constructor-threw': { name: text('The constructor threw', '构造函数抛出异常'), family: 'page' },
  'page-left': { name: text('The page went away', '页面已离开'), family: 'page', isUsual: true },
  navigation: { name: text('Closed by a navigation', '因页面跳转而关闭'), family: 'page', isUsual: true },
  'back-forward-cache': { name: text('Back/forward cache', '往返缓存'), family: 'page', isUsual: true },
  'page-frozen': { name: text('Page frozen', '页面被冻结'), family: 'time' },
  unseen: { name: text('Not seen by a page', '页面未观察到'), family: 'unknown' },
  'aborted-connecting': {
    name: text('Closed by the page while connecting', '尚在连接时被页面关闭'),
    family: 'page',
    isUsual: true,
  },
  'http-status': {
    name: text('Handshake refused with an HTTP status', '握手被拒绝（HTTP 状态码）'),
    family: 'handshake',
  },
  'connection-refused': { name: text('Connection refused', '连接被拒绝'), family: 'network' },
  'name-not-resolved': { name: text('Host name not resolved', '主机名无法解析'), family: 'network' },
  tls: { name: text('TLS failed', 'TLS 失败'), family: 'security' },
  'handshake-timeout': { name: text('Handshake timed out', '握手超时'), family: 'time' },
  'handshake-cut': { name: text('Connection cut during the handshake', '握手期间连接被切断'), family: 'handshake' },
  'subprotocol-mismatch': { name: text('Subprotocol mismatch', '子协议不匹配'), family: 'handshake' },
  'bad-handshake': { name: text('Invalid handshake answer', '握手响应无效'), family: 'handshake' },
  'blocked-port': { name: text('Port blocked by the browser', '端口被浏览器禁止'), family: 'security' },
  'local-network-access': { name: text('Local network access blocked', '访问本地网络被阻止'), family: 'security' },
  'blocked-by-extension': { name: text('Blocked by an extension', '被扩展拦截'), family: 'security' },
  'proxy-failed': { name: text('Proxy failed', '代理出错'), family: 'network' },
  'too-many-connections': { name: text('Too many connections', '连接过多'), family: 'page' },
  offline: { name: text('Browser offline', '浏览器离线'), family: 'network' },
  'network-changed': { name: text('Network changed', '网络发生变化'), family: 'network' },
  'machine-slept': { name: text('Machine slept', '计算机休眠'), family: 'time' },
  'error-hidden': {
    name: text('Never opened, cause hidden from the page', '从未打开，浏览器不向页面透露原因'),
    family: 'handshake',
  },
  'bad-utf8': { name: text('Text that is not UTF-8', '文本不是 UTF-8'), family: 'protocol' },
  'reserved-close-code': { name: text('Reserved close code', '保留的关闭码'), family: 'protocol' },
  'message-too-big': { name: text('Message too big', '消息过大'), family: 'protocol' },
  'protocol-violation': { name: text('Protocol violation', '违反协议'), family: 'protocol' },
  'closing-unanswered': { name: text('Close frame not answered', 'Close 帧未得到回应'), family: 'time' },
  'page-closed': { name: text('Closed by the page', '页面主动关闭'), family: 'page' },
  'closed-from-panel': {
    name: text('Closed from the WasClean panel', '由 WasClean 面板关闭'),
    family: 'page',
    isUsual: true,
  },
  'background-throttling': { name: text('Timers throttled in the background', '后台定时器被节流'), family: 'time' },
  'heartbeat-timeout': { name: text('Heartbeat timeout', '心跳超时'), family: 'time' },
  'gateway-closed': { name: text('Closed by a gateway or proxy', '网关或代理关闭'), family: 'server' },
  'idle-timeout': { name: text('Idle timeout', '空闲超时'), family: 'time' },
  'lifetime-limit': { name: text('Lifetime limit', '连接时长上限'), family: 'time' },
  'service-code': { name: text('Closed with a code of its service', '服务以自定义的关闭码关闭'), family: 'server' },
  'server-going-away': { name: text('Server going away', '服务端即将下线'), family: 'server' },
  'server-closed': { name: text('Closed by the server', '服务端关闭'), family: 'server' },
  'browser-failed': { name: text('Failed by the browser', '浏览器判定连接失败'), family: 'protocol' },
  'buffer-full': { name: text('Data not sent at the end', '结束时仍有数据未发出'), family: 'network' },
  'connection-lost': { name: text('Connection lost', '连接中断'), family: 'network' },
  unknown: { name: text('Unknown', '未知'), family: 'unknown' },
} as const satisfies Readonly<Record<string, CatalogueRow>>;

/** Why a connection ended. */
export type CauseId = keyof typeof catalogue;

const rowOf = (cause: CauseId): CatalogueRow => catalogue[cause];

/** All causes. */
export const causeIds = Object.keys(catalogue) as CauseId[];

/** A number for a cause, from 1. */
export const causeNumber = (cause: CauseId): number => causeIds.indexOf(cause) + 1;

/** The cause of a number; undefined for 0. */
export const causeOfNumber = (number: number): CauseId | undefined => causeIds[number - 1];

/** What a cause is called where no single connection is meant. */
export const causeName = (cause: CauseId): Localized => rowOf(cause).name;

/** Where the cause of a verdict lies. */
export const familyOf = ({ cause }: { cause: CauseId }): CauseFamily => rowOf(cause).family;

/** Whether a cause is what a page does as it goes about its work. */
export const isUsual = (cause: CauseId): boolean => rowOf(cause).isUsual === true;
