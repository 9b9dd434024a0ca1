import { ahead, choice, json, LITERAL, not, REST, repeat, sequence, unit } from '#model/goodbyes/expression.ts';
import { codeFrom, codeNamed, PERHAPS_REASON, REASON, WORD_CODE } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';
import { SHAPES } from '#model/goodbyes/protocols/phoenix.ts';

/** The name of an error before its colon. */
const NAMED = sequence(not(LITERAL), codeFrom(repeat(unit('AZaz'), 1)), ahead(':'), REST);

export const supabaseRealtime: GoodbyeProtocol = {
  id: 'supabase-realtime',
  name: 'Supabase Realtime',
  subprotocols: [],
  urls: ['*.supabase.co/*', '*.supabase.in/*', '*/realtime/v1/websocket'],
  rules: [
    {
      // About one channel; the client closes the connection when no channel is left.
      weight: 'hint',
      expression: choice(
        ...SHAPES.flatMap(([event, payload]) => {
          const reply = [
            [event, 'phx_reply'],
            [[...payload, 'status'], 'error'],
          ] as const;
          const reason = [...payload, 'response', 'reason'];
          return [
            json(
              [event, 'system'],
              [[...payload, 'status'], 'error'],
              [[...payload, 'extension'], WORD_CODE],
              [[...payload, 'message'], PERHAPS_REASON],
            ),
            json(...reply, [reason, NAMED], [reason, REASON]),
            json(...reply, [reason, sequence(codeNamed('join-refused'), REASON)]),
          ];
        }),
      ),
    },
  ],
  words: {
    ConnectionRateLimitReached: word('too many clients', 'operator', 'backoff', [
      'The project has as many connections as it may have',
      '项目的连接数已达上限',
    ]),
    ChannelRateLimitReached: word('too many channels', 'client', 'after-change', null, [
      'Leave channels that are no longer needed',
      '退出不再需要的频道',
    ]),
    ClientJoinRateLimitReached: word('too many joins', 'client', 'backoff', null),
    Unauthorized: word(
      'unauthorized',
      'client',
      'after-change',
      ['A row-level policy forbids the channel', '行级安全策略禁止访问该频道'],
      ['Look at the policies on realtime.messages', '检查 realtime.messages 上的策略'],
    ),
    InvalidJWTToken: word('invalid token', 'client', 'after-change', null, [
      'Sign in anew and set the new token',
      '重新登录并设置新的令牌',
    ]),
    RealtimeDisabledForTenant: word('disabled', 'operator', 'no', [
      'Realtime is switched off for the project',
      '该项目已关闭 Realtime',
    ]),
    TenantNotFound: word('no such project', 'client', 'after-change', null),
    RealtimeRestarting: word('restarting', 'operator', 'backoff', null),
    'join-refused': word('join refused', 'client', 'after-change', [
      'The server refused to let the client join a channel',
      '服务端拒绝客户端加入频道',
    ]),
    '*': word('error', 'either', 'depends', ['The server ended a channel with an error', '服务端以错误结束了某个频道']),
  },
  privacy: 'The channel is never taken; a message may quote an error of the database.',
  sources: ['https://github.com/supabase/realtime/blob/main/ERROR_CODES.md'],
};
