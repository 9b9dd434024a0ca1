import { code, type Service } from '#model/services/service.ts';

export const websockify: Service = {
  id: 'websockify',
  name: 'websockify (noVNC bridge)',
  subprotocols: [],
  urls: ['*/websockify'],
  basis: 'inferred',
  codes: [
    code(1000, 'Target closed', 'yes', 'The TCP target (VNC server) closed', '目标 TCP 服务（VNC 服务器）关闭了连接'),
    code(
      1002,
      'Protocol error',
      'no',
      'Masking, fragmentation or UTF-8 fault; the reason text is misspelled "Procotol error"',
      '掩码、分片或 UTF-8 有误；关闭原因里拼写为“Procotol error”',
    ),
    code(
      1003,
      'Unsupported',
      'no',
      'Text frame or unknown opcode on a binary tunnel',
      '在二进制隧道上收到文本帧或未知操作码',
    ),
    code(
      1011,
      'Failed to connect to downstream server',
      'backoff',
      'The TCP target could not be reached',
      '无法连接目标 TCP 服务',
    ),
  ],
  sources: ['novnc/websockify: websockify/websocketproxy.py, websockify/websocket.py'],
};
