import { code, range, type Service } from '#model/services/service.ts';

export const gladia: Service = {
  id: 'gladia',
  name: 'Gladia live STT',
  subprotocols: [],
  urls: ['api.gladia.io/v2/live'],
  basis: 'documented',
  codes: [
    code(
      1000,
      'Session finished',
      'no',
      'Server closes with 1000 after post-processing, or the client ends the recording with close(1000)',
      '后处理完成后服务端以 1000 关闭，或客户端以 close(1000) 结束录音',
    ),
    range(
      1001,
      4999,
      'Unexpected',
      'yes',
      'Any other code means the connection broke; the docs suggest reconnecting to the same session URL',
      '其他关闭码表示连接意外断开；文档建议重连到同一会话地址',
    ),
  ],
  sources: ['gladiaio/docs: chapters/live-stt/quickstart.mdx'],
};
