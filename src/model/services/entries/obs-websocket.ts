import { code, type Service } from '#model/services/service.ts';

export const obsWebsocket: Service = {
  id: 'obs-websocket',
  name: 'OBS Studio obs-websocket 5',
  subprotocols: ['obswebsocket.json', 'obswebsocket.msgpack'],
  urls: [],
  basis: 'mixed',
  codes: [
    code(4000, 'UnknownReason', 'yes', 'Unknown; should not occur', '未知原因，正常情况下不会出现'),
    code(
      4002,
      'MessageDecodeError',
      'no',
      'Message could not be decoded, for example text with the msgpack subprotocol',
      '消息无法解码，例如在 msgpack 子协议下发送了文本',
    ),
    code(4003, 'MissingDataField', 'no', 'A required field is missing', '缺少必填字段'),
    code(4004, 'InvalidDataFieldType', 'no', 'A field has the wrong type', '字段类型错误'),
    code(4005, 'InvalidDataFieldValue', 'no', 'A field has an invalid value', '字段值无效'),
    code(4006, 'UnknownOpCode', 'no', 'op is invalid or missing', 'op 无效或缺失'),
    code(4007, 'NotIdentified', 'no', 'A message was sent before Identify', '在 Identify 之前发送了消息'),
    code(
      4008,
      'AlreadyIdentified',
      'no',
      'Identify sent twice; use Reidentify',
      '重复发送 Identify，应改用 Reidentify',
    ),
    code(4009, 'AuthenticationFailed', 'after-change', 'Wrong password', '认证失败，密码错误'),
    code(4010, 'UnsupportedRpcVersion', 'no', 'RPC version not supported', 'RPC 版本不受支持'),
    code(
      4011,
      'SessionInvalidated',
      'no',
      'Kicked from the OBS session list; automatic reconnect is forbidden',
      '在 OBS 会话列表中被踢出，不得自动重连',
    ),
    code(4012, 'UnsupportedFeature', 'no', 'Feature not supported on this machine', '这台机器不支持该功能'),
  ],
  sources: [
    'obsproject/obs-websocket: src/websocketserver/types/WebSocketCloseCode.h',
    'obsproject/obs-websocket: docs/generated/protocol.md',
  ],
};
