import { code, type Service } from '#model/services/service.ts';

export const pipecat: Service = {
  id: 'pipecat',
  name: 'Pipecat voice agent server',
  subprotocols: [],
  urls: [],
  basis: 'inferred',
  codes: [
    code(1013, 'Server busy', 'backoff', 'Only one client at a time', '同一时间只允许一个客户端', {
      reasons: ['Server already has a connected client*'],
    }),
    code(4003, 'Token refused', 'after-change', 'The runner refused the token', '令牌无效或缺失', {
      reasons: ['Invalid or missing token*'],
    }),
  ],
  sources: ['pipecat-ai/pipecat: src/pipecat/runner/run.py, src/pipecat/transports/websocket/server.py'],
};
