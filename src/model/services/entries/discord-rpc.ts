import { code, type Service } from '#model/services/service.ts';

export const discordRpc: Service = {
  id: 'discord-rpc',
  name: 'Discord local RPC server',
  subprotocols: [],
  urls: ['127.0.0.1/?client_id', 'localhost/?client_id'],
  basis: 'inferred',
  codes: [
    code(4000, 'Invalid client ID', 'no', 'client_id in the URL is not valid', 'URL 中的 client_id 无效'),
    code(4001, 'Invalid origin', 'no', 'The page origin is not allowed for this application', '该应用不允许此页面来源'),
    code(4002, 'Rate limited', 'backoff', 'Too many requests', '请求过频'),
    code(
      4003,
      'Token revoked',
      'after-change',
      'OAuth2 token was revoked; get a new one',
      'OAuth2 令牌已被撤销，需重新获取',
    ),
    code(4004, 'Invalid version', 'no', 'RPC version in the URL is not valid', 'URL 中的 RPC 版本无效'),
    code(4005, 'Invalid encoding', 'no', 'encoding in the URL is not valid', 'URL 中的 encoding 参数无效'),
  ],
  sources: [
    'discord/discord-api-docs: developers/topics/opcodes-and-status-codes.mdx (RPC Close Event Codes)',
    'discord/discord-api-docs: developers/topics/rpc.mdx',
  ],
};
