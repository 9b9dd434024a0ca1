import { code, type Service } from '#model/services/service.ts';
import { discordGateway } from './discord-gateway.ts';

export const fluxer: Service = {
  id: 'fluxer',
  name: 'Fluxer gateway',
  subprotocols: [],
  urls: ['gateway.fluxer.app/*'],
  basis: 'mixed',
  note: { en: 'Numbered like the Discord gateway, except 4013.', zh: '除 4013 外，编号与 Discord 网关相同。' },
  codes: [
    ...discordGateway.codes.filter(({ first }) => first < 4013),
    code(
      4013,
      'ACK_BACKPRESSURE',
      'new-session',
      'The buffer of events overflowed because the client does not acknowledge them',
      '客户端不确认事件，事件缓冲区溢出',
    ),
  ],
  sources: ['https://docs.fluxer.app/gateway/close_codes'],
};
