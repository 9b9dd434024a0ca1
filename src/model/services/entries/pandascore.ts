import { code, type Service } from '#model/services/service.ts';

export const pandascore: Service = {
  id: 'pandascore',
  name: 'PandaScore live esports data',
  subprotocols: [],
  urls: ['live.pandascore.co/*'],
  basis: 'mixed',
  codes: [
    code(1000, 'Match finished', 'no', 'The match is over', '比赛结束'),
    code(4001, 'Unauthorized', 'after-change', 'Token missing', '缺少令牌'),
    code(4003, 'Forbidden', 'no', 'Not in your plan', '套餐不含该数据'),
    code(
      4029,
      'Too many connections',
      'after-change',
      'More than three connections to one match',
      '对同一场比赛的连接超过 3 个',
    ),
  ],
  sources: ['https://developers.pandascore.co/docs/disconnections'],
};
