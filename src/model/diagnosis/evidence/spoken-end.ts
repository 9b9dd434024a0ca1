import type { Facts } from '#model/diagnosis/facts.ts';
import { serviceMeaning } from './service-meaning.ts';

/** What says that another connection of the same client or login took the place. */
const REPLACED =
  /\b(replaced|superseded|kicked (out )?by|taken over|takes? over|displaced)\b|\b(logged|signed|log|sign)[ -]?in (from |on |at |in )?(elsewhere|another|other)|(another|other|new|different) (client|session|connection|tab|device|login|window|browser)\b.{0,30}\b(connect|open|log|sign|start|join|took|active|same|detect)|opened in (another|other)|duplicate[ds]?[ _-](session|connection|client|login|id)|already (connected|logged in|signed in) (elsewhere|from|on)|connected elsewhere|顶替|顶号|挤下线|在别处|其他(设备|地方|标签页|客户端)|异地登录|重复登录/i;
/** What says that the server goes away in order. */
const GOING =
  /\b(server|service|process|worker|node|system|broker|instance|host|pod)[ _-]?(is |was )?(being )?(shut ?down|shutting down|stopp\w+|restart\w*|reload\w*|going (away|down)|terminat\w+|clos(ed|ing) down)|\b(shut ?down|shutting down|restarting|draining|drained|deploy(ment|ing|ed)?|redeploy\w*|maintenance|rolling update|upgrad(e|ing) in progress|scal(e|ing)[ -]?(down|in)|evicted)\b|停机|重启|维护|关机|下线|发布中|正在部署/i;

/** What says that the page took too slowly what it was sent. */
const SLOW =
  /\bslow[ _-]?(consumer|client|reader|receiver|subscriber|connection|peer)|\btoo slow\b|\b(send|write|outgoing|output|outbound)?[ _-]?(buffer|queue|backlog)\b.{0,40}(full|overflow|exceed|over |limit|too (big|large))|\bsend time \d+|back[ _-]?pressure|(not|n't|fail\w*|unable|stopped) (to )?(read|receiv|consum|keep)\w*( up| data| messages)?$|\blagg(ed|ing)\b|f(e|a)ll(en|ing)? behind|消费(过慢|太慢|过于缓慢)|积压|缓冲区?(已满|溢出)/i;
/** What says that the page sent too much or too often. */
const TOO_OFTEN =
  /rate[ _-]?limit|too[ _-]?(many|frequent)[ _-]?(requests?|messages?|commands?|subscri\w+|operations?|events?)\b|(messages?|requests?|commands?) too (fast|often|frequent)|(messages?|requests?) per (second|minute)|\bflood|throttl|\bspam|频率|限流|过于频繁|请求过多/i;
/** What says that the server did not understand a message of the page's. */
const MISUNDERSTOOD =
  /\b(un)?marshal|deseriali[sz]|(pars(e|ing)|decod(e|ing)|syntax|schema|validation)[ _-]?(error|fail\w*)|(fail\w*|unable|could not|cannot|can't) (to )?(pars|decod|read the|understand|unmarshal|deseriali[sz])\w*|\b(invalid|malformed|bad|unexpected|unknown|unrecogni[sz]ed|unsupported)[ _-](json|messages?|frames?|payload|format|packet|command|op[ _-]?code|event|action|type|data|utf-?8|encoding|message[ _-]type)\b|not (valid )?json|json.{0,20}(error|invalid)|(格式|解析|报文|消息).{0,4}(错误|失败|无效)/i;

/**
 * What a close reason says of the end, beside limits of time and refusals: another took the place; the server goes away; the page read too
 * slowly; it sent too much; it sent what the server did not understand.
 */
export type SpokenEnd = 'replaced' | 'going' | 'slow' | 'too-often' | 'misunderstood';

const WORDS: readonly (readonly [end: SpokenEnd, words: RegExp])[] = [
  ['replaced', REPLACED],
  ['going', GOING],
  ['slow', SLOW],
  ['too-often', TOO_OFTEN],
  ['misunderstood', MISUNDERSTOOD],
];

/**
 * What the close reason of the other side says of the end. Rests on `end.reason`; null where it says none of these, where the page closed,
 * and where a service gives its code a meaning of its own.
 */
export function spokenEnd(facts: Facts): SpokenEnd | null {
  const { closed, closeCall, connection } = facts;
  if (!closed || closeCall || connection.opened === null || closed.reason === '') return null;
  if (serviceMeaning(facts) !== null) return null;
  return WORDS.find(([, words]) => words.test(closed.reason))?.[0] ?? null;
}
