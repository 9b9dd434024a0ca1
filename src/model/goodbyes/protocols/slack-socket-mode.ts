import { json, MISSING } from '#model/goodbyes/expression.ts';
import { codeAmong, WORD_CODE } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** Action Cable says `disconnect` too, and always with `reconnect`. */
const DISCONNECT = [
  [['type'], 'disconnect'],
  [['reconnect'], MISSING],
] as const;

export const slackSocketMode: GoodbyeProtocol = {
  id: 'slack-socket-mode',
  name: 'Slack Socket Mode',
  subprotocols: [],
  urls: ['wss-*.slack.com/*', '*/link/?ticket'],
  rules: [
    { weight: 'announcement', within: 30_000, expression: json(...DISCONNECT, [['reason'], codeAmong('warning')]) },
    { weight: 'fatal', expression: json(...DISCONNECT, [['reason'], WORD_CODE]) },
  ],
  words: {
    warning: word(
      'warning',
      'server',
      'immediately',
      ['The connection ends in about ten seconds', '连接约十秒后结束'],
      ['Open the next connection when this comes', '收到此消息时就建立下一条连接'],
    ),
    refresh_requested: word('refresh_requested', 'server', 'immediately', [
      'Slack renews its connections every few hours',
      'Slack 每隔几小时更新连接',
    ]),
    link_disabled: word(
      'link_disabled',
      'operator',
      'no',
      ['Socket Mode was switched off for the app', '该应用的 Socket Mode 已关闭'],
      ['Switch Socket Mode on in the settings of the app', '在应用设置中开启 Socket Mode'],
    ),
    too_many_websockets: word('too_many_websockets', 'client', 'backoff', [
      'The app has more than ten connections',
      '该应用的连接超过十条',
    ]),
    '*': word('disconnect', 'server', 'depends', ['Slack ended the connection', 'Slack 结束了连接']),
  },
  privacy: 'debug_info names a host and is never taken.',
  sources: [
    'https://docs.slack.dev/apis/events-api/using-socket-mode',
    'https://github.com/slackapi/node-slack-sdk/issues/1654',
  ],
};
