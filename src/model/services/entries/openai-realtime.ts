import { code, type Service } from '#model/services/service.ts';

export const openaiRealtime: Service = {
  id: 'openai-realtime',
  name: 'OpenAI Realtime API',
  subprotocols: [],
  urls: ['api.openai.com/v1/realtime*'],
  basis: 'inferred',
  note: {
    en: 'A session lasts 60 minutes at most; an error event session_expired comes before its end.',
    zh: '会话最长 60 分钟；结束前会先收到 session_expired 错误事件。',
  },
  codes: [
    code(
      3000,
      'invalid_api_key',
      'after-change',
      'The API key or client secret was refused after the opening handshake',
      '握手完成之后，API Key 或客户端密钥被拒绝',
      { reasons: ['invalid_request_error.invalid_api_key*'] },
    ),
    code(
      4000,
      'invalid_request_error',
      'after-change',
      'The request was refused, for example without a model or with the retired beta shape; the close reason names it',
      '请求被拒绝，例如缺少模型或使用已下线的 beta 形式；详见关闭原因',
      { reasons: ['invalid_request_error.*'] },
    ),
  ],
  sources: ['Public logs and tests that quote the server (not confirmed by the vendor)'],
};
