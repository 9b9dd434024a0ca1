import { code, type Service } from '#model/services/service.ts';

export const speechmatics: Service = {
  id: 'speechmatics',
  name: 'Speechmatics realtime',
  subprotocols: [],
  urls: ['*.rt.speechmatics.com/v2*'],
  basis: 'inferred',
  note: {
    en: 'An Error message may come just before the close; the reason names its type.',
    zh: '关闭前可能先收到一条 Error 消息；关闭原因里写明类型。',
  },
  codes: [
    code(1003, 'protocol_error', 'no', 'Unexpected or malformed message', '消息意外或格式错误'),
    code(1008, 'policy_violation', 'no', 'Policy violation', '违反策略'),
    code(1011, 'internal_error', 'yes', 'Server failure', '服务端出错'),
    code(4001, 'not_authorised', 'after-change', 'Key or token is not valid', '密钥或令牌无效'),
    code(4003, 'not_allowed', 'no', 'Account may not use this feature', '该账户不能使用此功能'),
    code(4004, 'invalid_model', 'after-change', 'Language or model is not available', '语言或模型不可用'),
    code(4005, 'quota_exceeded', 'backoff', 'Quota or concurrency limit reached', '已达到配额或并发上限'),
    code(4006, 'timelimit_exceeded', 'new-session', 'Session ran too long', '会话时间过长'),
    code(4013, 'job_error', 'yes', 'The recognition job failed', '识别任务失败'),
  ],
  sources: ['speechmatics/docs: docs/api-ref/realtime-transcription-websocket.mdx'],
};
