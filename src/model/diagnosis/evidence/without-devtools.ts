import type { Facts } from '#model/diagnosis/facts.ts';
import { text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';

/**
 * What opening DevTools would add, as a next step: Chromium's second channel is `devtools.network`, which speaks only
 * while DevTools is open. Empty where it spoke already, and in Firefox, whose second channel is always on.
 */
export function withoutDevTools({ browser, connection }: Facts): Localized[] {
  if (browser !== 'chromium' || connection.handshake !== null) return [];
  return [
    connection.opened === null
      ? text(
          'Reproduce it with DevTools open: the HTTP status or network error is then recorded here too',
          '在开发者工具打开时再复现一次：HTTP 状态码或网络错误届时会一并记录在这里',
        )
      : text(
          'Reproduce it with DevTools open: what the browser objected to is then recorded here too',
          '在开发者工具打开时再复现一次：浏览器报出的具体问题届时会一并记录在这里',
        ),
  ];
}
