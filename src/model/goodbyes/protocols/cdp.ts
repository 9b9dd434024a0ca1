import { json } from '#model/goodbyes/expression.ts';
import { codeAmong, PERHAPS_REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const cdp: GoodbyeProtocol = {
  id: 'cdp',
  name: 'Chrome DevTools Protocol',
  subprotocols: [],
  urls: ['*/devtools/page/*', '*/devtools/browser/*'],
  rules: [
    {
      weight: 'fatal',
      expression: json([['method'], codeAmong('Inspector.detached')], [['params', 'reason'], PERHAPS_REASON]),
    },
  ],
  words: {
    'Inspector.detached': word('detached', 'nobody', 'no', [
      'The browser ended the debugging session: its tab was closed or crashed, or DevTools took over',
      '浏览器结束了调试会话：标签页被关闭或崩溃，或 DevTools 接管了它',
    ]),
  },
  privacy: 'Fixed words.',
  sources: ['https://chromedevtools.github.io/devtools-protocol/tot/Inspector/#event-detached'],
};
