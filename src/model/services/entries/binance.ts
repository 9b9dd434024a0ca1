import { range, type Service } from '#model/services/service.ts';

export const binance: Service = {
  id: 'binance',
  name: 'Binance market and API streams',
  subprotocols: [],
  urls: ['stream.binance.com/*', 'ws-api.binance.com/*', 'data-stream.binance.vision/*'],
  basis: 'mixed',
  note: {
    en: 'No codes documented: 24 h lifetime, a serverShutdown event, an unanswered ping, more than 5 messages a second.',
    zh: '官方没有规定关闭码：连接最长 24 小时、serverShutdown 事件、未回应 ping，或每秒超过 5 条消息。',
  },
  codes: [
    range(
      1000,
      4999,
      'Limit or lifetime',
      'yes',
      'Look at the connection age (24 h), the last serverShutdown event and the outgoing message rate; repeated violations can lead to an IP ban',
      '看连接时长（24 小时）、最近的 serverShutdown 事件和发送频率；反复违规可能导致 IP 被封',
    ),
  ],
  sources: ['binance/binance-spot-api-docs: web-socket-streams.md, web-socket-api.md'],
};
