import type { Limit } from './time-limit.ts';

/** Limits on silence of single services, each at its own hosts only. */
export const idleServices: readonly Limit[] = [
  {
    id: 'deepgram',
    name: 'Deepgram',
    kind: 'idle',
    seconds: 10,
    counts: 'sent',
    ends: [1011],
    hosts: ['api.deepgram.com'],
    onlyThere: true,
    remedy: { en: 'Send audio or KeepAlive messages.', zh: '发送音频或 KeepAlive 消息。' },
    toTell: { en: 'The close reason says NET-0001.', zh: '关闭原因里写着 NET-0001。' },
    sources: ['https://github.com/deepgram/deepgram-docs/blob/main/fern/docs/audio-keep-alive.mdx'],
  },
  {
    id: 'elevenlabs',
    name: 'ElevenLabs stream-input',
    kind: 'idle',
    seconds: 20,
    counts: 'sent',
    ends: ['fin', 1000, 1008],
    hosts: ['api.elevenlabs.io'],
    onlyThere: true,
    remedy: { en: 'Send a single space to keep it open.', zh: '发送一个空格以保持连接。' },
    toTell: { en: 'It counts the text you send, not what you receive.', zh: '它按你发送的文本计时，不看收到的内容。' },
    sources: [
      'https://github.com/elevenlabs/elevenlabs-docs/blob/main/fern/docs/pages/developer-guides/websockets.mdx',
    ],
  },
  {
    id: 'okx',
    name: 'OKX',
    kind: 'idle',
    seconds: 30,
    ends: [4004, 'fin'],
    hosts: ['ws.okx.com', 'wsaws.okx.com', 'wspap.okx.com'],
    onlyThere: true,
    remedy: { en: 'Send the text "ping" before 30 s of silence.', zh: '空闲满 30 秒之前发送文本“ping”。' },
    toTell: { en: 'The close code is 4004.', zh: '关闭码是 4004。' },
    sources: ['https://www.okx.com/docs-v5/en/#error-code-websocket'],
  },
];
