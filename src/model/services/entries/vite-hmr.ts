import { code, type Service } from '#model/services/service.ts';

export const viteHmr: Service = {
  id: 'vite-hmr',
  name: 'Vite dev server HMR',
  subprotocols: ['vite-hmr', 'vite-ping'],
  urls: [],
  basis: 'inferred',
  note: {
    en: 'No codes of its own. A stopped dev server shows as 1006 or 1005.',
    zh: '没有自己的关闭码。开发服务器停止时显示为 1006 或 1005。',
  },
  codes: [
    code(
      1000,
      'vite-ping answered',
      'no',
      'The ping connection is accepted and closed at once: the server is back',
      'ping 连接被接受后立即关闭，表示服务已恢复',
    ),
  ],
  sources: ['vitejs/vite: packages/vite/src/node/server/ws.ts, packages/vite/src/client/client.ts'],
};
