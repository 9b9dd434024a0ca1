import { code, type Reconnect, type Service, type ServiceCode } from '#model/services/service.ts';

const error = (value: number, name: string, reconnect: Reconnect, en: string, zh: string): ServiceCode =>
  code(value, name, reconnect, en, zh, { reasons: [`*${name}*`] });

export const deepgram: Service = {
  id: 'deepgram',
  name: 'Deepgram streaming',
  subprotocols: [],
  urls: ['api.deepgram.com/v1/listen', 'api.deepgram.com/v1/speak', 'api.deepgram.com/v2/listen'],
  basis: 'mixed',
  note: {
    en: 'The close reason holds the real code, such as NET-0001.',
    zh: '真正的代码在关闭原因里，例如 NET-0001。',
  },
  codes: [
    error(
      1003,
      'MESSAGE-0000',
      'no',
      'Text-to-speech: the message type is not supported',
      '文本转语音：消息类型不受支持',
    ),
    error(
      1008,
      'DATA-0000',
      'after-change',
      'Speech-to-text: the bytes are no audio that can be decoded; text-to-speech: not a valid command',
      '语音转文本：数据不是可解码的音频；文本转语音：命令无效',
    ),
    error(1008, 'DATA-0001', 'backoff', 'Text-to-speech: too many characters lately', '文本转语音：近期字符数超限'),
    error(1009, 'BIG-0000', 'after-change', 'Text-to-speech: the message is too large', '文本转语音：消息过大'),
    error(1009, 'BIG-0001', 'after-change', 'Text-to-speech: the text has too many characters', '文本转语音：文本过长'),
    error(
      1011,
      'NET-0000',
      'yes',
      'Speech-to-text: Deepgram sent nothing within its window; text-to-speech: internal error',
      '语音转文本：Deepgram 在时限内没有输出；文本转语音：内部错误',
    ),
    error(
      1011,
      'NET-0001',
      'yes',
      'No audio or text came from the client for about 10 s: send audio or KeepAlive messages',
      '约 10 秒未收到客户端的音频或文本：应发送音频或 KeepAlive 消息',
    ),
    error(1011, 'NET-0002', 'yes', 'Text-to-speech: could not send to the client', '文本转语音：无法发送给客户端'),
    error(1011, 'NET-0003', 'yes', 'Text-to-speech: the time limit is exceeded', '文本转语音：超出时限'),
  ],
  sources: [
    'deepgram/deepgram-docs: fern/docs/stt-troubleshooting-websocket-data-and-net-errors.mdx',
    'deepgram/deepgram-docs: fern/docs/tts-troubleshooting-websocket-net-and-data-errors.mdx',
    'deepgram/deepgram-docs: fern/docs/audio-keep-alive.mdx',
  ],
};
