import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1002: CloseCodeAdvice = {
  sentBy: {
    en: 'Either side, as a rule the library. A browser tells the server 1002 but shows the page 1006.',
    zh: '任意一端，通常由库发出。浏览器发现违规时向服务端发 1002，页面看到的却是 1006。',
  },
  causes: {
    en: [
      'A proxy or another middlebox changed bytes between browser and server',
      'Compression was negotiated differently by proxy and server (RSV1 set without permessage-deflate)',
      'The server application closes with 1002 for its own errors, such as a wrong subprotocol in older GraphQL',
      'In server logs: the server masked frames, used reserved bits, a bad opcode or a broken fragment order',
      'In server logs: the server sent invalid UTF-8, a one-byte Close body, or 1005, 1006 or 1015 in a Close frame',
    ],
    zh: [
      '代理等中间设备改动了浏览器与服务端之间的字节',
      '代理与服务端的压缩协商不一致（未启用 permessage-deflate 却置位 RSV1）',
      '服务端应用用 1002 表示自己的错误，例如旧版 GraphQL 的子协议不符',
      '服务端日志里的 1002：服务端发送的帧带掩码、用了保留位、操作码错误或分片顺序错乱',
      '服务端日志里的 1002：服务端发送了非法 UTF-8、仅一个字节的 Close 内容，或在 Close 帧里写了 1005、1006、1015',
    ],
  },
  checks: {
    en: [
      'Read the close reason and the server log: the library names the rule that was broken',
      'Try again without compression',
      'Try again without proxy, antivirus and CDN',
      'Update the server library and whatever terminates the connection in front of it',
    ],
    zh: [
      '看关闭原因和服务端日志：库会写明违反了哪条规则',
      '关闭压缩后重试',
      '绕过代理、杀毒软件和 CDN 后重试',
      '升级服务端库以及它前面终结连接的网关',
    ],
  },
  sources: [
    'RFC 6455, sections 5 and 7.4.1',
    'MDN: CloseEvent.code',
    'Chromium: net/websockets/websocket_channel.cc',
    'Gecko: netwerk/protocol/websocket/WebSocketChannel.cpp',
    'apollographql/subscriptions-transport-ws: src/server.ts',
  ],
};
