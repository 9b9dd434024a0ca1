import { code, type Service } from '#model/services/service.ts';

export const discordGateway: Service = {
  id: 'discord-gateway',
  name: 'Discord Gateway',
  subprotocols: [],
  urls: ['gateway.discord.gg/*', 'gateway-*.discord.gg/*'],
  basis: 'documented',
  codes: [
    code(
      4000,
      'Unknown error',
      'yes',
      'Discord does not know what failed; resume or start again',
      'Discord 也不清楚出了什么错；可恢复会话或重新开始',
    ),
    code(4001, 'Unknown opcode', 'yes', 'An opcode, or the payload for it, was invalid', '操作码或其载荷无效'),
    code(4002, 'Decode error', 'yes', 'The payload could not be decoded', '载荷无法解码'),
    code(
      4003,
      'Not authenticated',
      'yes',
      'Something was sent before Identify, or the session was invalidated',
      'Identify 之前发送了数据，或会话已失效',
    ),
    code(4004, 'Authentication failed', 'no', 'The bot or user token is wrong', '机器人或用户令牌错误'),
    code(4005, 'Already authenticated', 'yes', 'Identify was sent twice', '重复 Identify'),
    code(
      4007,
      'Invalid seq',
      'new-session',
      'The sequence number used to resume is not valid; start a new session',
      '恢复时的序号无效，需新会话',
    ),
    code(4008, 'Rate limited', 'backoff', 'Too many payloads in a short time', '短时间内发送的载荷过多'),
    code(4009, 'Session timed out', 'new-session', 'The session expired; start a new one', '会话已过期，需新建会话'),
    code(4010, 'Invalid shard', 'no', 'The shard array in Identify is not valid', 'Identify 中的分片参数无效'),
    code(
      4011,
      'Sharding required',
      'no',
      'Too many guilds for one connection; sharding is mandatory',
      '单个连接的服务器（guild）过多，必须分片',
    ),
    code(4012, 'Invalid API version', 'no', 'Gateway version in the URL does not exist', 'URL 中的网关版本不存在'),
    code(4013, 'Invalid intent(s)', 'no', 'The intents bit field is wrong', 'intents 位值无效'),
    code(
      4014,
      'Disallowed intent(s)',
      'no',
      'A privileged intent was requested without approval',
      '请求了未获批准的特权 intent',
    ),
  ],
  sources: [
    'discord/discord-api-docs: developers/topics/opcodes-and-status-codes.mdx',
    'discord/discord-api-docs: developers/events/gateway.mdx',
  ],
};
