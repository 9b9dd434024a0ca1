import { type Refusal, refusal } from './refusal.ts';

/** Answers of what hosts an application, or forwards a port of a workspace. */
export const hosting: readonly Refusal[] = [
  refusal(
    'codespaces-private',
    'GitHub Codespaces',
    [302, 308, 401],
    { urls: ['*.app.github.dev/*', '*.githubpreview.dev/*'] },
    ['the port is private, and this browser is not logged in', '端口是私有的，而浏览器尚未在那里登录'],
    [
      'Codespaces: open the https:// address of this very port in a tab once, or make the port public',
      'Codespaces：先在标签页里打开该端口的 https:// 地址一次，或把端口设为公开',
    ],
    'https://docs.github.com/en/codespaces/developing-in-a-codespace/forwarding-ports-in-your-codespace',
    'https://github.com/reflex-dev/reflex/issues/2823',
  ),
  refusal(
    'dev-tunnels-private',
    'Microsoft dev tunnels',
    [302, 401],
    { urls: ['*.devtunnels.ms/*'] },
    ['the tunnel is private, and this browser is not logged in', '隧道是私有的，而浏览器尚未在那里登录'],
    [
      'Dev tunnels: open the https:// address of this very port in a tab once, or allow anonymous access',
      'Dev tunnels：先在标签页里打开该端口的 https:// 地址一次，或允许匿名访问',
    ],
    'https://learn.microsoft.com/azure/developer/dev-tunnels/security',
  ),
  refusal(
    'vercel-401',
    'Vercel',
    [401],
    { urls: ['*.vercel.app/*'], headers: { server: ['vercel*'], 'x-vercel-id': ['*'] } },
    ['Deployment Protection wants a login', '部署保护要求登录'],
    [
      'Vercel: log in to this deployment in a tab first, or exempt it from Deployment Protection',
      'Vercel：先在标签页里登录该部署，或让它不受部署保护限制',
    ],
    'https://vercel.com/docs/deployment-protection',
  ),
  refusal(
    'vercel-404',
    'Vercel',
    [400, 404, 405, 426],
    { urls: ['*.vercel.app/*'], headers: { server: ['vercel*'], 'x-vercel-id': ['*'] } },
    ['no function at that path takes WebSockets', '该路径没有接受 WebSocket 的函数'],
    [
      'Vercel: a function at this very path must take the upgrade, on Fluid compute; static files and older runtimes do not',
      'Vercel：须由该路径上运行于 Fluid compute 的函数接受升级；静态文件和旧运行时不接受',
    ],
    'https://vercel.com/docs/functions/websockets',
  ),
  refusal(
    'azure-static-web-apps',
    'Azure Static Web Apps',
    [400, 403, 404, 405, 500, 502],
    { urls: ['*.azurestaticapps.net/*'] },
    ['it passes no WebSocket on to its API', '它不把 WebSocket 转发给 API'],
    [
      'Static Web Apps: connect to the host of the backend itself (App Service, Web PubSub, SignalR Service)',
      'Static Web Apps：直接连接后端自己的主机（App Service、Web PubSub、SignalR Service）',
    ],
    'https://github.com/Azure/static-web-apps/issues/1487',
  ),
  refusal(
    'azure-app-service',
    'Azure App Service',
    [400, 426, 500, 501, 503],
    { urls: ['*.azurewebsites.net/*'] },
    ['Web sockets are off, or the app does not run', 'Web 套接字未启用，或应用没有运行'],
    [
      'App Service on Windows: switch Web sockets on (Configuration, General settings); else read the log stream of the app',
      'Windows 上的 App Service：启用 Web 套接字（配置 → 常规设置）；否则查看应用的日志流',
    ],
    'https://learn.microsoft.com/azure/app-service/configure-common',
  ),
  refusal(
    'cloud-run-403',
    'Google Cloud Run',
    [401, 403],
    { urls: ['*.run.app/*'] },
    ['it wants an IAM identity, which no browser sends', '它要求 IAM 身份，而浏览器不会发送'],
    [
      'Cloud Run: allow unauthenticated calls and check the login in the service, or put a proxy with a login before it',
      'Cloud Run：允许未经身份验证的调用并在服务内检查登录，或在前面放置负责登录的代理',
    ],
    'https://cloud.google.com/run/docs/authenticating/overview',
  ),
  refusal(
    'cloud-run-503',
    'Google Cloud Run',
    [429, 500, 503],
    { urls: ['*.run.app/*'] },
    ['no instance was free, or none started', '没有空闲实例，或实例没有启动'],
    [
      'Cloud Run: an open WebSocket counts against the concurrency of its instance: raise it, or the number of instances',
      'Cloud Run：每个打开的 WebSocket 都计入实例的并发数：调大并发数或实例数',
    ],
    'https://cloud.google.com/run/docs/triggering/websockets',
  ),
];
