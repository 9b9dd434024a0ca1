import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1015: CloseCodeAdvice = {
  sentBy: {
    en:
      'Nobody: Firefox reports it; Chromium and Safari report 1006 instead. If a server writes it into a Close ' +
      'frame, Chromium fails the connection (1006) and Firefox passes it on with wasClean true.',
    zh:
      '不会由任何一端发送，由 Firefox 自行报告；Chromium 和 Safari 报告 1006。服务端若把它写进 Close 帧，' +
      'Chromium 判定连接失败（1006），Firefox 则原样显示且 wasClean 为 true。',
  },
  causes: {
    en: [
      'The certificate is self-signed, expired or made for another host',
      'A company proxy or antivirus intercepts TLS with a certificate the browser does not trust',
      'Browser and server share no TLS version or cipher',
      'A wss: URL points to a port that does not speak TLS',
    ],
    zh: [
      '证书是自签名的、已过期，或域名不符',
      '公司代理或杀毒软件拦截 TLS，其证书不受浏览器信任',
      '浏览器与服务端没有共同的 TLS 版本或加密套件',
      'wss: 地址指向了不支持 TLS 的端口',
    ],
  },
  checks: {
    en: [
      'Open https:// with the same host and port in a tab and read the certificate error',
      'Trust the test certificate in this very browser, or use one from a known authority',
      'In Chromium look for 1006 and net::ERR_CERT_ or net::ERR_SSL_ in the console',
    ],
    zh: [
      '在标签页里用 https:// 打开同一主机和端口，查看证书错误',
      '在这个浏览器里信任测试证书，或换用公认机构签发的证书',
      '在 Chromium 里对应 1006，查看控制台中的 net::ERR_CERT_ 或 net::ERR_SSL_',
    ],
  },
  sources: [
    'RFC 6455, section 7.4.1',
    'WHATWG WebSockets Standard',
    'MDN: CloseEvent.code',
    'Gecko: netwerk/protocol/websocket/WebSocketChannel.cpp',
    'Gecko: dom/websocket/WebSocket.cpp',
    'Chromium: net/websockets/websocket_channel.cc',
  ],
};
