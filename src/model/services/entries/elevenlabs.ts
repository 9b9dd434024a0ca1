import { code, type Service } from '#model/services/service.ts';

export const elevenlabs: Service = {
  id: 'elevenlabs',
  name: 'ElevenLabs streaming',
  subprotocols: [],
  urls: ['api.elevenlabs.io/v1/text-to-speech/*/stream-input', 'api.elevenlabs.io/v1/convai/conversation'],
  basis: 'mixed',
  note: {
    en: 'The text-to-speech connection closes after 20 s without input; a single space keeps it open.',
    zh: '文本转语音连接 20 秒无输入就会关闭；发送一个空格即可保持。',
  },
  codes: [
    code(
      1008,
      'Refused',
      'after-change',
      'Request or account refused; before 2025-03-31 also used for internal errors',
      '请求或账户被拒绝；2025-03-31 之前也用于内部错误',
    ),
    code(1011, 'Internal error', 'yes', 'Internal failure (since 2025-03-31)', '内部错误（2025-03-31 起）'),
  ],
  sources: [
    'elevenlabs/elevenlabs-docs: fern/docs/pages/changelog/2025-03-31.md',
    'elevenlabs/elevenlabs-docs: fern/docs/pages/developer-guides/websockets.mdx',
    'elevenlabs/packages: pull request 433 (excerpt)',
  ],
};
