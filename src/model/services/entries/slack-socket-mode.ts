import { code, type Service } from '#model/services/service.ts';

export const slackSocketMode: Service = {
  id: 'slack-socket-mode',
  name: 'Slack Socket Mode',
  subprotocols: [],
  urls: ['wss-primary.slack.com/link/*', 'wss-*.slack.com/link/*'],
  basis: 'documented',
  note: {
    en: 'A message of type disconnect announces the end; then the SDK closes with 1000 and reconnects.',
    zh: '结束前会收到类型为 disconnect 的消息，随后 SDK 以 1000 关闭并重连。',
  },
  codes: [
    code(
      1000,
      'Client closes after a disconnect message',
      'yes',
      'Ordinary refresh of the connection',
      '收到 disconnect 消息后刷新连接',
    ),
  ],
  sources: ['slackapi/node-slack-sdk: packages/socket-mode/src/SlackWebSocket.ts, SocketModeClient.ts'],
};
