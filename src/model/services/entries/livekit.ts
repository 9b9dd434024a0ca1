import { code, type Service } from '#model/services/service.ts';

export const livekit: Service = {
  id: 'livekit',
  name: 'LiveKit signalling',
  subprotocols: [],
  urls: ['*.livekit.cloud/rtc*', '*/rtc?access_token', '*/rtc/v1?access_token'],
  basis: 'inferred',
  note: {
    en: 'The server closes with 1000 and a reason; the JavaScript SDK takes every other code as an error.',
    zh: '服务端以 1000 加关闭原因来关闭；JavaScript SDK 把其他关闭码都当作错误。',
  },
  codes: [
    code(
      1000,
      'Closed with reason',
      'depends',
      'Read the reason; the media session has its own LeaveRequest reasons',
      '看关闭原因；媒体会话另有自己的 LeaveRequest 原因',
    ),
  ],
  sources: ['livekit/livekit: pkg/service/wsprotocol.go', 'livekit/client-sdk-js: src/api/SignalClient.ts'],
};
