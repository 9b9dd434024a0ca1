import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCode1001: CloseCodeAdvice = {
  sentBy: {
    en: 'Either side. The browser sends it when the page goes away; a page cannot send it.',
    zh: '任意一端。页面离开时由浏览器发送；页面脚本自己发不出。',
  },
  causes: {
    en: [
      'The server is shutting down, being redeployed or scaled in',
      'The server or a gateway reached its limit for idle time or connection age',
      'A reverse proxy reloaded its configuration (Caddy)',
      'Firefox: a navigation began, even one to a download, and the server echoed the 1001 of the browser',
      'In server logs: the page was reloaded, left or closed, or a worker ended',
    ],
    zh: [
      '服务端正在停机、重新部署或缩容',
      '达到服务端或网关的空闲时限、连接时长上限',
      '反向代理重新加载了配置（Caddy）',
      'Firefox：页面开始跳转（哪怕只是点了下载），服务端回送了浏览器发出的 1001',
      '服务端日志里的 1001：页面刷新、跳转、关闭，或 Worker 结束',
    ],
  },
  checks: {
    en: [
      'Did many clients close in the same second? Then it was a deploy or a restart',
      'Is the connection age or silence the same each time? Then it is a configured limit',
      'Give the reconnect delay some jitter, so that a restart does not bring all clients back at once',
      'If only the page went away, there is nothing to do',
    ],
    zh: [
      '是否有大量客户端在同一秒关闭？若是，多半是发布或重启',
      '每次关闭时的连接时长或空闲时长是否相同？若是，就是配置的上限',
      '重连延迟要加随机抖动，避免重启后所有客户端同时涌入',
      '若只是页面离开，则无需处理',
    ],
  },
  sources: [
    'RFC 6455, section 7.4.1',
    'WHATWG WebSockets Standard',
    'MDN: CloseEvent.code',
    'Gecko: dom/websocket/WebSocket.cpp',
    'caddyserver/caddy: modules/caddyhttp/reverseproxy/streaming.go',
  ],
};
