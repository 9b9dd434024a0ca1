import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1009: CloseCodeAdvice = {
  sentBy: {
    en: 'Either side, in practice the server. When Firefox sends it, the page sees 1006.',
    zh: '任意一端，实际上多为服务端。由 Firefox 发出时，页面看到的是 1006。',
  },
  causes: {
    en: [
      'The limit of the server library (ws maxPayload, Python websockets max_size, Tornado)',
      'The limit of a gateway (AWS API Gateway: 32 KB a frame, 128 KB a message)',
      'A file or a large state snapshot was sent as one message',
      'A compressed message grew past the limit when inflated',
    ],
    zh: [
      '服务端库的上限（ws 的 maxPayload、Python websockets 的 max_size、Tornado）',
      '网关的上限（AWS API Gateway：单帧 32 KB，单条消息 128 KB）',
      '把整个文件或很大的状态快照作为一条消息发送',
      '压缩的消息解压后超过上限',
    ],
  },
  checks: {
    en: [
      'Size of the last message sent, in UTF-8 bytes',
      'The limit on the server and on every gateway on the way',
      'Split the message or upload over HTTP; do not send the same one again after reconnecting',
    ],
    zh: [
      '最后发送的那条消息有多大（按 UTF-8 字节计）',
      '服务端和沿途每一级网关的上限',
      '拆分消息或改用 HTTP 上传；重连后不要原样重发',
    ],
  },
  asks: { 0: 'sent' },
  sources: [
    'RFC 6455, section 7.4.1',
    'MDN: CloseEvent.code',
    'Gecko: netwerk/protocol/websocket/WebSocketChannel.cpp',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
    'tornadoweb/tornado: tornado/websocket.py',
    'python-websockets/websockets: src/websockets/protocol.py',
  ],
};
