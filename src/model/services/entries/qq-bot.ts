import { code, range, type Service } from '#model/services/service.ts';

export const qqBot: Service = {
  id: 'qq-bot',
  name: 'QQ bot gateway',
  subprotocols: [],
  urls: ['api.sgroup.qq.com/websocket*', 'sandbox.api.sgroup.qq.com/websocket*'],
  basis: 'documented',
  note: {
    en: 'The numbers look like those of Discord; the rules differ.',
    zh: '数字与 Discord 相似，但处理规则不同。',
  },
  codes: [
    code(4001, 'Invalid opcode', 'no', 'Opcode not valid', 'opcode 不合法'),
    code(4002, 'Invalid payload', 'no', 'Payload not valid', 'payload 不合法'),
    code(
      4006,
      'Invalid session id',
      'new-session',
      'Cannot resume; identify again',
      '会话 ID 失效，无法恢复，要重新 identify',
    ),
    code(4007, 'Sequence error', 'new-session', 'seq wrong; identify again', 'seq 对不上，要重新 identify'),
    code(
      4008,
      'Too fast',
      'backoff',
      'Payloads sent too fast; reconnect and respect the limit',
      '发送频率过高，重连后注意限速',
    ),
    code(4009, 'Connection expired', 'resume', 'Reconnect and resume', '连接到期，重连后可 resume'),
    code(4010, 'Invalid shard', 'no', 'Shard not valid', '分片无效'),
    code(4011, 'Too many guilds', 'no', 'Shard the connection', '单连接承载的频道太多，要做分片'),
    code(4012, 'Invalid version', 'no', 'Version not valid', '版本无效'),
    code(4013, 'Invalid intent', 'no', 'Intent not valid', 'intent 无效'),
    code(4014, 'Intent not permitted', 'no', 'No permission for the intent', '没有该 intent 的权限'),
    range(4900, 4913, 'Internal error', 'new-session', 'Server error; identify again', '服务端内部故障，重新 identify'),
    code(4914, 'Bot taken down', 'no', 'Only the sandbox may be used', '机器人下架，只能连接沙箱环境'),
    code(4915, 'Bot banned', 'no', 'Appeal before connecting again', '机器人被封禁，先申诉再连接'),
  ],
  sources: ['tencent-connect/bot-docs: docs/develop/api-v2/dev-prepare/error-trace/websocket.md'],
};
