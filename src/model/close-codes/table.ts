import type { Localized } from '#model/localized.ts';
import { takesCode } from '#model/record/close-arguments.ts';

/** What a close code, or a range of them, means. */
export interface CloseCode {
  /** The first code the entry is about, 0-65535. */
  readonly first: number;
  /** The last code the entry is about; the same as `first` for a single code. */
  readonly last: number;
  /** The registered name (IANA WebSocket Close Code Number Registry), or what the range is for. */
  readonly name: Localized;
  /** The constant of the older CloseEvent table, such as `CLOSE_NORMAL`; null where it had none. */
  readonly constant: string | null;
  /**
   * `wire`: may stand in a Close frame. `local`: reported by the browser without any such frame.
   * `reserved`: should not appear at all; browsers show it all the same when a server sends it.
   */
  readonly kind: 'wire' | 'local' | 'reserved';
  /** What the code says, in a sentence or two. */
  readonly meaning: Localized;
  /** Whether a page may pass it to `close()`: 1000 and 3000-4999 (WHATWG WebSockets, `close()`). */
  readonly allowedInClose: boolean;
}

/** One code, or the first and last of a range. */
type Codes = number | readonly [first: number, last: number];

/** Makes rows of one kind. */
const rowsOf =
  (kind: CloseCode['kind']) =>
  (codes: Codes, constant: string | null, en: string, zh: string, meaning: Localized): CloseCode => {
    const [first, last] = typeof codes === 'number' ? [codes, codes] : codes;
    return { first, last, name: { en, zh }, constant, kind, meaning, allowedInClose: takesCode(first) };
  };
const wire = rowsOf('wire');
const local = rowsOf('local');
const reserved = rowsOf('reserved');

/**
 * The CloseEvent status table: every close code that has a meaning of its own, and the ranges around them, ordered by
 * first code. A single code comes before the range it lies in, and its row wins over that of the range.
 */
export const closeCodes: readonly CloseCode[] = [
  reserved([0, 999], null, 'Not used', '未使用', {
    en: 'These numbers are not close codes. One in a close event means that the server is wrong.',
    zh: '这些数字不是关闭码。close 事件里出现它，说明服务端实现有误。',
  }),
  wire(1000, 'CLOSE_NORMAL', 'Normal Closure', '正常关闭', {
    en: 'One side closed on purpose because its work was done. Nothing failed at the protocol level.',
    zh: '其中一端认为任务已完成，主动关闭连接；协议层面没有出错。',
  }),
  wire(1001, 'CLOSE_GOING_AWAY', 'Going Away', '端点离开', {
    en: 'One side is leaving: the server stops or sheds the connection, or the page is left, reloaded or closed.',
    zh: '一端正在离开：服务端停机或主动释放连接，或者页面正在跳转、刷新、关闭。',
  }),
  wire(1002, 'CLOSE_PROTOCOL_ERROR', 'Protocol error', '协议错误', {
    en: 'The side that closed received frames that break the WebSocket protocol.',
    zh: '发起关闭的一端收到了违反 WebSocket 协议的帧。',
  }),
  wire(1003, 'CLOSE_UNSUPPORTED', 'Unsupported Data', '不支持的数据', {
    en: 'The message was legal, but its type is not accepted here: text where binary is wanted, or the reverse.',
    zh: '消息本身合法，但类型不被接受：该发二进制却发了文本，或者相反。',
  }),
  reserved(1004, null, 'Reserved', '保留', {
    en: 'Reserved, with no meaning. Drafts before the RFC used it for "too large", which is now 1009.',
    zh: '保留，没有含义。RFC 之前的草案曾用它表示“数据过大”，如今由 1009 表示。',
  }),
  local(1005, 'CLOSE_NO_STATUS', 'No Status Received', '未收到关闭码', {
    en: 'A Close frame arrived without a code. The closing handshake itself was in order.',
    zh: '收到了 Close 帧，但其中没有关闭码；关闭握手本身是正常的。',
  }),
  local(1006, 'CLOSE_ABNORMAL', 'Abnormal Closure', '异常关闭', {
    en:
      'The connection failed, or ended without a complete closing handshake. Browsers hide the reason from pages ' +
      'on purpose: the number alone does not tell it.',
    zh: '连接失败，或没有完成关闭握手就结束了。浏览器有意对页面隐藏原因，单凭这个数字无法判断。',
  }),
  wire(1007, null, 'Invalid frame payload data', '帧载荷数据无效', {
    en: 'The bytes of a message do not fit its type, as when a text message is not valid UTF-8.',
    zh: '消息的字节与其类型不符，例如文本消息不是合法的 UTF-8。',
  }),
  wire(1008, null, 'Policy Violation', '违反策略', {
    en: 'The other side refuses what was done. In practice it stands for unauthorized, rate limited or not allowed.',
    zh: '对端拒绝了这一行为。实际中多表示未授权、被限流或不被允许。',
  }),
  wire(1009, 'CLOSE_TOO_LARGE', 'Message Too Big', '消息过大', {
    en: 'A message was larger than the receiver is willing to take.',
    zh: '消息超过了接收方愿意接受的大小。',
  }),
  wire(1010, null, 'Mandatory Extension', '缺少必需的扩展', {
    en: 'The client needs a WebSocket extension that the server did not agree to.',
    zh: '客户端必需某个 WebSocket 扩展，而服务端没有同意。',
  }),
  wire(1011, null, 'Internal Error', '内部错误', {
    en: 'Something unexpected failed inside the side that closed, as a rule an unhandled exception on the server.',
    zh: '发起关闭的一端内部出现意外错误，通常是服务端未捕获的异常。',
  }),
  wire(1012, null, 'Service Restart', '服务重启', {
    en: 'The service is restarting. The client may come back in a moment.',
    zh: '服务正在重启，客户端稍后可以重新连接。',
  }),
  wire(1013, null, 'Try Again Later', '稍后重试', {
    en: 'The server cannot keep this client for now, for example because it is overloaded.',
    zh: '服务端暂时无法承载该客户端，例如已经过载。',
  }),
  wire(1014, null, 'Bad Gateway', '网关错误', {
    en: 'The server is a gateway and got a bad answer from the server behind it, like HTTP 502.',
    zh: '服务端是网关，它从上游服务器得到了无效响应，相当于 HTTP 502。',
  }),
  local(1015, null, 'TLS handshake', 'TLS 握手失败', {
    en: 'TLS could not be set up, for example because the certificate is not trusted. The connection never opened.',
    zh: 'TLS 无法建立，例如证书不受信任；连接未建立。',
  }),
  reserved([1016, 1999], null, 'Reserved for the protocol', '协议保留', {
    en: 'Kept for future versions of the WebSocket protocol. This number has no meaning yet.',
    zh: '留给 WebSocket 协议的后续版本，目前没有含义。',
  }),
  reserved([2000, 2999], null, 'Reserved for extensions', '扩展保留', {
    en: 'Kept for specifications of WebSocket extensions. None is assigned.',
    zh: '留给 WebSocket 扩展规范，目前一个也没有分配。',
  }),
  wire(3000, null, 'Unauthorized', '未授权', {
    en: 'As registered: valid credentials are needed and were not given, like HTTP 401. Not every library agrees.',
    zh: '按登记的含义：需要有效凭据而没有得到，相当于 HTTP 401。并非所有库都遵循这一含义。',
  }),
  wire([3000, 3999], null, 'Libraries and frameworks', '库与框架', {
    en: 'For libraries, frameworks and applications that register the number with IANA. Many use one unregistered.',
    zh: '供库、框架和应用使用，应先在 IANA 登记；实际上许多并未登记。',
  }),
  wire(3003, null, 'Forbidden', '禁止访问', {
    en: 'As registered: the client is known but not permitted to do this, like HTTP 403. Not every library agrees.',
    zh: '按登记的含义：身份已确认，但没有权限，相当于 HTTP 403。并非所有库都遵循这一含义。',
  }),
  wire(3008, null, 'Timeout', '超时', {
    en: 'As registered: the other side took too long to respond, like HTTP 408. Not every library agrees.',
    zh: '按登记的含义：等待对端响应超时，相当于 HTTP 408。并非所有库都遵循这一含义。',
  }),
  wire([4000, 4999], null, 'Private use', '私有用途', {
    en: 'Agreed between one client and its server. The number means nothing anywhere else.',
    zh: '某个客户端与其服务端之间的约定，换个地方就没有意义。',
  }),
  reserved([5000, 65535], null, 'Outside the defined range', '超出定义范围', {
    en: 'It fits into the two bytes of a Close frame, but it is not a close code. The server is wrong.',
    zh: 'Close 帧的两个字节放得下它，但它不是关闭码，说明服务端实现有误。',
  }),
];
