import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1006: CloseCodeAdvice = {
  sentBy: {
    en:
      'Nobody: the browser reports it. If a server writes it into a Close frame, Chromium fails the connection ' +
      'and Firefox passes it on with wasClean true.',
    zh:
      '不会由任何一端发送，由浏览器自行报告。服务端若把它写进 Close 帧，Chromium 判定连接失败，' +
      'Firefox 则原样显示且 wasClean 为 true。',
  },
  causes: {
    en: [
      'Never opened: server down, wrong host or port, DNS failure, or blocked access to the local network',
      'Never opened: the handshake was answered with 401, 403, 404, 502 or anything else but 101',
      'Never opened: certificate or TLS failure (Firefox says 1015), or in Chromium no offered subprotocol was chosen',
      'Never opened: the handshake was not answered (240 s in Chromium, 20 s in Firefox), or close() came first',
      'Opened: a proxy or load balancer cut it at its idle or lifetime limit',
      'Opened: the server process crashed, was killed or dropped TCP without a Close frame',
      'Opened: the network changed or vanished: sleep, VPN, Wi-Fi to mobile',
      'Opened: the browser rejected an illegal frame',
      'The page called close() and the server never answered (60 s in Chromium, 20 s in Firefox)',
      'Chromium: the page came back from the back/forward cache',
    ],
    zh: [
      '未建立连接：服务端未启动、主机或端口错误、DNS 解析失败，或访问本地网络被拦截',
      '未建立连接：握手响应不是 101，而是 401、403、404、502 等',
      '未建立连接：证书或 TLS 失败（Firefox 报 1015），或在 Chromium 中服务端没有从所列子协议中选定一个',
      '未建立连接：握手一直没有响应（Chromium 240 秒，Firefox 20 秒），或建立之前就调用了 close()',
      '已建立连接：代理或负载均衡到达空闲或时长上限，切断了连接',
      '已建立连接：服务进程崩溃、被杀，或未发 Close 帧就断开 TCP',
      '已建立连接：网络切换或中断：休眠、VPN、Wi-Fi 切到移动网络',
      '已建立连接：浏览器拒绝了非法的帧',
      '页面调用了 close()，服务端始终没有回应（Chromium 60 秒，Firefox 20 秒）',
      'Chromium：页面从往返缓存（bfcache）恢复',
    ],
  },
  checks: {
    en: [
      'Did it ever open? If not: the HTTP status in the Network panel and the text in the console tell why',
      'If it did: compare its age and its silence with the timeouts of every proxy on the way',
      'Error event just before? In Chromium the browser failed it; without one, TCP just ended',
      'Read the server log for the same second, and the deploy times',
      'Try a ping every 20-30 s, another network, no extensions and no proxy',
    ],
    zh: [
      '连接建立过吗？没有的话，查看网络面板里的 HTTP 状态码和控制台文字',
      '建立过的话，把连接时长和空闲时长与沿途各级代理的超时对照',
      '之前有 error 事件吗？在 Chromium 中，有则是浏览器判定失败，没有则只是 TCP 断开',
      '查服务端同一秒的日志，并与发布（部署）时间对照',
      '试试每 20～30 秒发一次 ping、换个网络、停用扩展和代理',
    ],
  },
  asks: { 0: 'opened', 2: 'error-event' },
  sources: [
    'RFC 6455, sections 7.1.5, 7.1.7 and 7.4.1',
    'WHATWG WebSockets Standard',
    'MDN: CloseEvent.code',
    'Chromium: net/websockets/websocket_channel.cc',
    'Gecko: netwerk/protocol/websocket/WebSocketChannel.cpp',
    'Gecko: dom/websocket/WebSocket.cpp',
  ],
};
