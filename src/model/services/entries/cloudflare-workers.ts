import { code, type Service } from '#model/services/service.ts';

export const cloudflareWorkers: Service = {
  id: 'cloudflare-workers',
  name: 'Cloudflare Workers and Durable Objects',
  subprotocols: [],
  urls: ['*.workers.dev/*'],
  basis: 'inferred',
  note: {
    en: 'Without compatibility date 2026-04-07 a Worker must answer Close frames itself.',
    zh: '若兼容日期早于 2026-04-07，Worker 必须自己回应 Close 帧。',
  },
  codes: [
    code(
      1006,
      'No Close frame',
      'yes',
      'Worker or Durable Object never answered, was evicted or redeployed, or the edge was restarted',
      'Worker 或 Durable Object 没有回应、被驱逐或重新部署，或者边缘节点重启',
    ),
  ],
  sources: [
    'cloudflare/workerd: src/workerd/api/web-socket.c++',
    'cloudflare/cloudflare-docs: src/content/docs/durable-objects/best-practices/websockets.mdx',
    'cloudflare/cloudflare-docs: src/content/docs/network/websockets.mdx',
  ],
};
