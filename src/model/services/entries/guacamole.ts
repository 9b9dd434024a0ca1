import { code, type Service } from '#model/services/service.ts';

export const guacamole: Service = {
  id: 'guacamole',
  name: 'Apache Guacamole tunnel',
  subprotocols: ['guacamole'],
  urls: ['*/websocket-tunnel'],
  basis: 'inferred',
  note: {
    en: 'The close reason is the decimal Guacamole status, the precise value; the close code is only its class.',
    zh: '关闭原因是十进制的 Guacamole 状态值，最为精确；关闭码只表示大类。',
  },
  codes: [
    code(1000, 'SUCCESS', 'no', 'Finished', '正常结束'),
    code(
      1002,
      'Resource or session',
      'depends',
      'The requested resource or session is missing, ended or timed out',
      '所请求的资源或会话不存在、已结束或已超时',
      {
        reasonNames: {
          516: 'RESOURCE_NOT_FOUND',
          518: 'RESOURCE_CLOSED',
          522: 'SESSION_TIMEOUT',
          523: 'SESSION_CLOSED',
          768: 'CLIENT_BAD_REQUEST',
          776: 'CLIENT_TIMEOUT',
        },
      },
    ),
    code(1003, 'CLIENT_BAD_TYPE', 'no', 'The type of the data is not supported', '数据类型不受支持'),
    code(
      1008,
      'Refused',
      'after-change',
      'Refused: busy, in conflict, not authorized or too many connections',
      '被拒绝：繁忙、冲突、未授权或连接过多',
      {
        reasonNames: {
          513: 'SERVER_BUSY',
          517: 'RESOURCE_CONFLICT',
          521: 'SESSION_CONFLICT',
          769: 'CLIENT_UNAUTHORIZED',
          771: 'CLIENT_FORBIDDEN',
          797: 'CLIENT_TOO_MANY',
        },
      },
    ),
    code(1009, 'CLIENT_OVERRUN', 'after-change', 'The client sent too much', '客户端发送的数据过多'),
    code(1011, 'Server or upstream', 'yes', 'guacd or the remote desktop failed', 'guacd 或远程桌面出错', {
      reasonNames: {
        256: 'UNSUPPORTED',
        512: 'SERVER_ERROR',
        514: 'UPSTREAM_TIMEOUT',
        515: 'UPSTREAM_ERROR',
        519: 'UPSTREAM_NOT_FOUND',
        520: 'UPSTREAM_UNAVAILABLE',
      },
    }),
  ],
  sources: ['apache/guacamole-client: GuacamoleStatus.java, GuacamoleWebSocketTunnelEndpoint.java, Tunnel.js'],
};
