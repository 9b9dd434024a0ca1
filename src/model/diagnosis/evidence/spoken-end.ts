import type { Facts } from '#model/diagnosis/facts.ts';
import { serviceMeaning } from './service-meaning.ts';

/** What says that another connection of the same client or login took the place. */
const REPLACED =
  /\b(replaced|superseded|kicked (out )?by|taken over|takes? over|displaced)\b|\b(logged|signed|log|sign)[ -]?in (from |on |at |in )?(elsewhere|another|other)|(another|other|new|different) (client|session|connection|tab|device|login|window|browser)\b.{0,30}\b(connect|open|log|sign|start|join|took|active|same|detect)|opened in (another|other)|duplicate[ds]?[ _-](session|connection|client|login|id)|already (connected|logged in|signed in) (elsewhere|from|on)|connected elsewhere|顶替|顶号|挤下线|在别处|其他(设备|地方|标签页|客户端)|异地登录|重复登录/i;
/** What says that the server goes away in order. */
const GOING =
  /\b(server|service|process|worker|node|system|broker|instance|host|pod)[ _-]?(is |was )?(being )?(shut ?down|shutting down|stopp\w+|restart\w*|reload\w*|going (away|down)|terminat\w+|clos(ed|ing) down)|\b(shut ?down|shutting down|restarting|draining|drained|deploy(ment|ing|ed)?|redeploy\w*|maintenance|rolling update|upgrad(e|ing) in progress|scal(e|ing)[ -]?(down|in)|evicted)\b|停机|重启|维护|关机|下线|发布中|正在部署/i;

/** What a close reason says of the end, beside limits and refusals. */
export type SpokenEnd = 'replaced' | 'going';

/**
 * What the close reason of the other side says of the end. Rests on `end.reason`; null where it says neither, where the page closed, and
 * where a service gives its code a meaning of its own.
 */
export function spokenEnd(facts: Facts): SpokenEnd | null {
  const { closed, closeCall, connection } = facts;
  if (!closed || closeCall || connection.opened === null || closed.reason === '') return null;
  if (serviceMeaning(facts) !== null) return null;
  if (REPLACED.test(closed.reason)) return 'replaced';
  return GOING.test(closed.reason) ? 'going' : null;
}
