import { varint } from '#model/goodbyes/binary.ts';
import { choice, END, optional, sequence, unit } from '#model/goodbyes/expression.ts';
import { againIs, codeFrom, codeNamed } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** Fields of LeaveRequest: 1 `can_reconnect`, 2 `reason`, 3 `action` (0 disconnect, 1 resume, 2 reconnect). */
const LEAVE = sequence(
  optional(sequence('\x08', 1)),
  choice(sequence('\x10', codeFrom(unit('\0\x7f'))), codeNamed('\0')),
  optional(choice(sequence('\x18\0', againIs(false)), sequence('\x18', 1, againIs(true)))),
);
/** Field 8 of a response and of a request. */
const MESSAGE = sequence('\x42', varint(LEAVE), END);

export const livekit: GoodbyeProtocol = {
  id: 'livekit',
  name: 'LiveKit',
  subprotocols: [],
  urls: [
    '*.livekit.cloud/*',
    '*/rtc?access_token',
    '*/rtc?join_request',
    '*/rtc/v1?access_token',
    '*/rtc/v1?join_request',
  ],
  rules: [
    { weight: 'fatal', expression: MESSAGE, codeAs: 'big-endian' },
    { weight: 'fatal', from: 'page', expression: MESSAGE, codeAs: 'big-endian' },
  ],
  words: {
    0: word('UNKNOWN_REASON', 'either', 'depends', null),
    1: word('CLIENT_INITIATED', 'nobody', 'no', ['The page itself left the room', '页面自己离开了房间']),
    2: word(
      'DUPLICATE_IDENTITY',
      'client',
      'no',
      ['The same identity joined elsewhere', '同一 identity 已在别处加入'],
      ['Give every tab an identity of its own', '让每个标签页使用各自的 identity'],
    ),
    3: word('SERVER_SHUTDOWN', 'operator', 'yes', null),
    4: word('PARTICIPANT_REMOVED', 'operator', 'no', ['Somebody removed the participant', '该参与者被移除']),
    5: word('ROOM_DELETED', 'operator', 'no', null),
    6: word('STATE_MISMATCH', 'server', 'new-session', ['The session could not be resumed', '会话无法恢复']),
    7: word('JOIN_FAILURE', 'client', 'after-change', null),
    8: word('MIGRATION', 'operator', 'yes', [
      'The server moves the participant to another node',
      '服务端将参与者迁移到另一节点',
    ]),
    9: word('SIGNAL_CLOSE', 'network', 'yes', ['The signalling connection was lost', '信令连接中断']),
    10: word('ROOM_CLOSED', 'operator', 'no', null),
    14: word('CONNECTION_TIMEOUT', 'network', 'yes', null),
    15: word('MEDIA_FAILURE', 'network', 'yes', null),
    '*': word('leave', 'either', 'depends', ['The server ended the session', '服务端结束了会话']),
  },
  privacy: 'Numbers only; the regions are never taken.',
  sources: [
    'livekit/protocol protobufs/livekit_rtc.proto (LeaveRequest)',
    'livekit/protocol protobufs/livekit_models.proto (DisconnectReason)',
  ],
};
