import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, quoted, text } from '#model/diagnosis/wording.ts';
import type { Goodbye } from '#model/goodbyes/goodbye.ts';
import { type GoodbyeMeaning, meaningOf } from '#model/goodbyes/meaning-of.ts';
import { UNKNOWN } from '#model/goodbyes/unknown.ts';
import type { Localized } from '#model/localized.ts';

/** A goodbye that the server said, and soon enough before the close event that it explains it. */
export interface SaidGoodbye extends GoodbyeMeaning {
  readonly goodbye: Goodbye;
  /** From the goodbye to the end, in ms. */
  readonly ago: number;
}

/** What the server said that explains the end, or null. Rests on `goodbye` and `end`. */
export function explainingGoodbye({ connection: { goodbye }, closed }: Facts): SaidGoodbye | null {
  if (!goodbye || !closed || goodbye.from === 'page' || goodbye.weight === 'hint') return null;
  const meaning = meaningOf(goodbye);
  const ago = closed.at - goodbye.at;
  return meaning && ago <= meaning.within ? { ...meaning, goodbye, ago } : null;
}

/** Code, name and reason in a few words. */
export function saidIn({ code, name, reason }: Goodbye): Localized {
  const label = name === '' || name === code ? code : `${code} ${name}`.trim();
  if (reason === '') return text(label, label);
  const said = quoted(reason);
  return text(`${label} ${said.en}`.trim(), `${label} ${said.zh}`.trim());
}

/** What was said and explains nothing for certain: an error that need not end a connection, or the page's own goodbye. */
export function lastWords(facts: Facts): Evidence[] {
  const { goodbye, end } = facts.connection;
  if (!goodbye || explainingGoodbye(facts)) return [];
  const protocol = meaningOf(goodbye)?.protocol.name ?? goodbye.protocol;
  const said = saidIn(goodbye);
  const ago = duration(end.at - goodbye.at);
  if (goodbye.from === 'page')
    return [
      fact(
        'goodbye',
        `${ago.en} before, the page itself said goodbye by ${protocol}: ${said.en}`,
        `${ago.zh}前，页面自己按 ${protocol} 道别：${said.zh}`,
      ),
    ];
  if (goodbye.protocol === UNKNOWN)
    return [
      fact(
        'goodbye',
        `the last message, ${ago.en} before, was an error by its shape; whether the connection ended for it is not known: ${said.en}`,
        `最后一条消息（${ago.zh}前）从形式上看是一个错误，但不能确定连接因此关闭：${said.zh}`,
      ),
    ];
  return [
    goodbye.weight === 'hint'
      ? fact(
          'goodbye',
          `one of the last messages, ${ago.en} before, was an error of ${protocol} that need not end the connection: ${said.en}`,
          `最后的消息之一（${ago.zh}前）是 ${protocol} 的错误，未必会结束连接：${said.zh}`,
        )
      : fact(
          'goodbye',
          `${ago.en} before, the server had announced an end by ${protocol}: ${said.en}`,
          `${ago.zh}前，服务端曾按 ${protocol} 预告关闭：${said.zh}`,
        ),
  ];
}
