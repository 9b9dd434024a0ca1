import { ahead, choice, json, LITERAL, MISSING, sequence } from '#model/goodbyes/expression.ts';
import { AGAIN, codeAmong } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const op = (number: string) => [['op'], sequence(LITERAL, codeAmong(number))] as const;

export const discordGateway: GoodbyeProtocol = {
  id: 'discord-gateway',
  name: 'Discord Gateway',
  subprotocols: [],
  urls: ['gateway.discord.gg/*', 'gateway-*.discord.gg/*'],
  rules: [
    { weight: 'announcement', within: 30_000, expression: json(op('7'), [['d'], choice(`${LITERAL}null`, MISSING)]) },
    {
      weight: 'fatal',
      expression: json(op('9'), [['d'], sequence(ahead(sequence(LITERAL, choice('true', 'false'))), AGAIN)]),
    },
  ],
  words: {
    7: word('Reconnect', 'operator', 'resume', [
      'Discord asks its client to connect anew',
      'Discord 要求客户端重新连接',
    ]),
    9: word(
      'Invalid Session',
      'client',
      'new-session',
      ['The session cannot be resumed, or there were too many Identify', '会话无法恢复，或 Identify 过于频繁'],
      ['Wait one to five seconds, then send Identify', '等待 1 到 5 秒后再发送 Identify'],
    ),
  },
  privacy: 'Numbers only.',
  sources: ['https://docs.discord.com/developers/events/gateway-events#reconnect'],
};
