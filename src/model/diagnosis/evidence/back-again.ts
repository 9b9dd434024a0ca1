import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact } from '#model/diagnosis/wording.ts';
import { madeNext } from './at-endpoint.ts';

/** From the end to when the next attempt at this endpoint opened, in ms; null where none was made and opened soon. */
export function backAfter(facts: Facts): number | null {
  const [next] = madeNext(facts);
  return next?.opened ? next.opened.at - facts.connection.end.at : null;
}

/** That the endpoint was reached again, as evidence. */
export function backAgainFact(after: number): Evidence {
  const span = duration(after);
  return fact(
    'neighbours',
    `the next connection to this endpoint opened ${span.en} later: the server was there, and the way to it`,
    `${span.zh}后，到该端点的下一个连接成功建立：服务端和到它的网络都在`,
  );
}
