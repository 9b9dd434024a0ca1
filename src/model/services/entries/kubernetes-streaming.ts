import { code, type Service } from '#model/services/service.ts';

export const kubernetesStreaming: Service = {
  id: 'kubernetes-streaming',
  name: 'Kubernetes exec, attach, port-forward',
  subprotocols: ['*channel.k8s.io'],
  urls: [],
  basis: 'inferred',
  note: {
    en: 'The result of the command is the Status object in channel 3, not the close code.',
    zh: '命令的结果是通道 3 里的 Status 对象，而不是关闭码。',
  },
  codes: [
    code(1000, 'Finished', 'no', 'Normal end of the command; read the Status frame', '命令正常结束，看 Status 对象'),
    code(
      1006,
      'Cut',
      'yes',
      'Idle or lifetime limit on the way, or API server restart',
      '途中的空闲或时长上限，或 API 服务器重启',
    ),
  ],
  sources: ['kubernetes-client/javascript: src/web-socket-handler.ts'],
};
