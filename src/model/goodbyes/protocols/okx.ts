import { choice, json } from '#model/goodbyes/expression.ts';
import { NUMBER_CODE, PERHAPS_REASON, WORD_CODE } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const okx: GoodbyeProtocol = {
  id: 'okx',
  name: 'OKX',
  subprotocols: [],
  urls: ['ws.okx.com/*', 'wspap.okx.com/*', 'wsaws.okx.com/*', 'wseea.okx.com/*'],
  rules: [
    {
      weight: 'announcement',
      within: 60_000,
      expression: json([['event'], 'notice'], [['code'], choice(NUMBER_CODE, WORD_CODE)], [['msg'], PERHAPS_REASON]),
    },
  ],
  words: {
    64008: word(
      'service upgrade',
      'operator',
      'immediately',
      ['The server closes for an upgrade in about 30 s', '服务端约 30 秒后因升级关闭'],
      ['Open a new connection when this comes', '收到此消息时就建立新连接'],
    ),
    '*': word('notice', 'operator', 'depends', ['The server announced something', '服务端发布了通知']),
  },
  privacy: 'connId is never taken.',
  sources: ['https://www.okx.com/docs-v5/en/#overview-websocket-notification'],
};
