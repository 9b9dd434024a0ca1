import type { Cause } from '../cause.ts';
import { namedFailure } from '../handshake-error.ts';
import { text } from '../wording.ts';

/** The browser allows no more: 255 in a Chromium process (measured), 200 in Firefox. Rests on `handshake.error`. */
export const tooManyConnections: Cause = {
  id: 'too-many-connections',
  find: (facts) =>
    namedFailure(facts, /Insufficient resources|ERR_INSUFFICIENT_RESOURCES/i, {
      headline: text('Too many open connections in the browser', '浏览器中打开的连接过多'),
      nextSteps: [
        text('Look for connections that are opened and never closed', '查找只打开、从不关闭的连接'),
        text('Share one connection between the parts of the page', '让页面各部分共用一个连接'),
      ],
    }),
};
