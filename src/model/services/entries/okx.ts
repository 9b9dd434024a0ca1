import { code, type Service } from '#model/services/service.ts';

export const okx: Service = {
  id: 'okx',
  name: 'OKX exchange WebSocket',
  subprotocols: [],
  urls: ['ws.okx.com/ws/v5/*', 'wsaws.okx.com/ws/v5/*', 'wspap.okx.com/ws/v5/*'],
  basis: 'inferred',
  codes: [
    code(1009, 'Request too long', 'after-change', 'Request exceeds the maximum frame length', '请求超过最大帧长'),
    code(4001, 'Login failed', 'after-change', 'Login failed', '登录失败'),
    code(4002, 'Invalid request', 'no', 'Invalid request', '无效请求'),
    code(
      4003,
      'Too many subscriptions per API key',
      'after-change',
      'More than 100 subscriptions for the key',
      '该 API Key 的订阅数超过 100',
    ),
    code(
      4004,
      'No data in 30 s',
      'yes',
      'Nothing was received from the client for 30 s; send "ping"',
      '30 秒内没有收到客户端的数据，应发送“ping”',
    ),
    code(4005, 'Buffer is full', 'backoff', 'Client is too slow to read', '客户端读取太慢，缓冲区已满'),
    code(4006, 'Abnormal disconnection', 'yes', 'Abnormal end', '异常断开'),
    code(4007, 'API key changed', 'after-change', 'Key was updated or deleted', 'API Key 已更新或删除'),
    code(4008, 'Too many channels', 'after-change', 'Channel limit reached', '订阅的频道总数超限'),
    code(
      4009,
      'Too many channels on this connection',
      'after-change',
      'Per-connection channel limit reached',
      '单连接频道数超限',
    ),
  ],
  sources: ['OKX API guide: error codes, section Close Frame'],
};
