import type { EndedConnection } from '#model/record/connection.ts';
import { fits } from './glob.ts';
import { matchesUrl } from './matches-url.ts';

/** A tool that serves a page while it is developed, and tells it of changes over a connection of its own. */
interface DevServer {
  readonly name: string;
  /** Subprotocols that mark it. */
  readonly subprotocols?: readonly string[];
  /** URLs that mark it, as in {@link matchesUrl}. */
  readonly urls?: readonly string[];
  /** An address where its mark is to be seen. */
  readonly source: string;
}

/** The development servers that are known, the plainer mark first. */
export const devServers: readonly DevServer[] = [
  {
    name: 'Vite',
    subprotocols: ['vite-hmr', 'vite-ping'],
    source: 'https://github.com/vitejs/vite/blob/main/packages/vite/src/node/server/ws.ts',
  },
  {
    name: 'Next.js',
    urls: ['*/_next/webpack-hmr', '*/_next/hmr', '*/*/_next/webpack-hmr'],
    source: 'https://github.com/vercel/next.js/blob/canary/packages/next/src/server/dev/hot-reloader-webpack.ts',
  },
  {
    name: 'Rsbuild',
    urls: ['*/rsbuild-hmr'],
    source: 'https://github.com/web-infra-dev/rsbuild/blob/main/packages/core/src/constants.ts',
  },
  {
    name: 'webpack-dev-server',
    urls: ['localhost/ws', '*.localhost/ws', '127.0.0.1/ws', '*/ng-cli-ws', '*/sockjs-node/*/websocket'],
    source: 'https://github.com/webpack/webpack-dev-server/blob/main/lib/Server.js',
  },
  {
    name: 'Phoenix live reload',
    urls: ['*/phoenix/live_reload/socket/websocket'],
    source: 'https://github.com/phoenixframework/phoenix_live_reload/blob/main/README.md',
  },
  {
    name: 'LiveReload',
    urls: ['*/livereload'],
    source: 'https://github.com/livereload/livereload-js/blob/master/src/connector.js',
  },
  {
    name: 'Browsersync',
    urls: ['*/browser-sync/socket.io/'],
    source: 'https://github.com/BrowserSync/browser-sync/blob/master/packages/browser-sync/lib/default-config.js',
  },
  {
    name: 'Storybook',
    urls: ['*/storybook-server-channel'],
    source: 'https://github.com/storybookjs/storybook/blob/next/code/core/src/channels/websocket/index.ts',
  },
  {
    name: 'Bun',
    urls: ['*/_bun/hmr'],
    source: 'https://bun.com/docs/bundler/fullstack',
  },
];

/** The development tool whose connection it is, null when none marks it. Rests on `protocols`, `opened.protocol` and `url`. */
export function devServerOf({ protocols, opened, url }: EndedConnection): string | null {
  const spoken = opened?.protocol ? [opened.protocol] : (protocols ?? []);
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const found = devServers.find(
    ({ subprotocols = [], urls = [] }) =>
      subprotocols.some((pattern) => spoken.some((name) => fits(pattern, name))) ||
      (parsed !== null && urls.some((pattern) => matchesUrl(pattern, parsed) !== null)),
  );
  return found?.name ?? null;
}
