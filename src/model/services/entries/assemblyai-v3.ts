import { code, type Service } from '#model/services/service.ts';

export const assemblyaiV3: Service = {
  id: 'assemblyai-v3',
  name: 'AssemblyAI streaming v3',
  subprotocols: [],
  urls: ['streaming.assemblyai.com/v3/ws', 'streaming.eu.assemblyai.com/v3/ws'],
  basis: 'inferred',
  note: {
    en: 'An Error message with error_code comes first. 3008 here is not the registered 3008 Timeout.',
    zh: '会先收到带 error_code 的 Error 消息。这里的 3008 不是注册表里的 3008 Timeout。',
  },
  codes: [
    code(
      1008,
      'Unauthorized / account',
      'after-change',
      'Bad token, missing authorisation or account problem',
      '令牌无效、缺少授权，或账户有问题',
    ),
    code(3005, 'Server error / session cancelled', 'yes', 'Catch-all failure of the session', '会话失败的统称'),
    code(
      3006,
      'Invalid message or parameters',
      'after-change',
      'A message or connection parameter was not valid',
      '消息或连接参数无效',
    ),
    code(
      3007,
      'Input duration or rate violation',
      'after-change',
      'Chunks outside 50-1000 ms, or audio sent faster than real time for too long',
      '音频块不在 50～1000 毫秒之间，或长时间以快于实时的速度发送',
    ),
    code(
      3008,
      'Session expired',
      'new-session',
      'Maximum session duration reached (3 hours by default)',
      '达到会话最长时间（默认 3 小时）',
    ),
    code(3009, 'Too many concurrent sessions', 'backoff', 'Session limit reached', '并发会话过多'),
  ],
  sources: [
    'https://www.assemblyai.com/docs/streaming/common-session-errors-and-closures',
    'https://www.assemblyai.com/docs/tts/error-handling',
    'AssemblyAI/assemblyai-node-sdk: src/services/streaming/service.ts',
  ],
};
