import { code, type Service } from '#model/services/service.ts';

export const spring: Service = {
  id: 'spring',
  name: 'Spring WebSocket (Java)',
  subprotocols: [],
  urls: [],
  basis: 'inferred',
  codes: [
    code(
      4500,
      'SESSION_NOT_RELIABLE',
      'yes',
      'The server could not write in time, or its send buffer overflowed',
      '服务端未能在时限内写出，或发送缓冲区溢出',
      { reasons: ['failed to send * within the configured *'] },
    ),
  ],
  sources: ['spring-projects/spring-framework: CloseStatus.java'],
};
