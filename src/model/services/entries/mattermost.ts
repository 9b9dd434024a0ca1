import { code, type Service } from '#model/services/service.ts';

export const mattermost: Service = {
  id: 'mattermost',
  name: 'Mattermost web client',
  subprotocols: [],
  urls: ['*/api/v4/websocket'],
  basis: 'inferred',
  codes: [
    code(
      4000,
      'client ping timeout',
      'yes',
      'No answer to the client ping within 30 s',
      '客户端的 ping 在 30 秒内没有回应',
      { origin: 'synthetic' },
    ),
    code(
      4001,
      'client sequence mismatch',
      'yes',
      'An event sequence number was missed, so a full resync is needed',
      '事件序号不连续，需要完整同步',
      { origin: 'synthetic' },
    ),
  ],
  sources: ['mattermost/mattermost: webapp/platform/client/src/websocket.ts'],
};
