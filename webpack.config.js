import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import { transform } from 'esbuild';
import webpack from 'webpack';

const contexts = ['page', 'relay', 'background', 'devtools', 'panel', 'popup', 'options', 'access', 'welcome', 'files'];
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'));

/** Drops from the one manifest what a browser would warn about. */
const manifestFor = {
  chromium({ author, browser_specific_settings, background, permissions, ...manifest }) {
    // With it in the manifest, used or not, Chromium hides from DevTools why a handshake failed (measured: 7).
    permissions = permissions.filter((name) => name !== 'webRequest');
    return { ...manifest, permissions, background: { service_worker: background.service_worker } };
  },
  firefox({ minimum_chrome_version, background, permissions, ...manifest }) {
    // It brings content scripts into open pages by itself.
    permissions = permissions.filter((name) => name !== 'scripting');
    return { ...manifest, permissions, background: { scripts: background.scripts } };
  },
};

/** Notes of which packages the bundles hold code: their licences want a notice (`test/notices.mjs`). */
const notePackages = (browser) => ({
  apply(compiler) {
    compiler.hooks.done.tap('notePackages', ({ compilation }) => {
      const held = [...compilation.modules].flatMap((module) => module.modules ?? [module]);
      const packages = held.map((module) =>
        // What loads chunks is webpack's own code.
        module.type === 'runtime'
          ? 'webpack'
          : /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module.resource ?? '')?.[1],
      );
      const names = [...new Set(packages.filter(Boolean))].sort();
      writeFileSync(here(`dist/${browser}-packages.json`), JSON.stringify(names));
    });
  },
});

/**
 * A source map of one source, which DevTools is to ignore: without it the Console and Network panels of Chromium name the page
 * script, not the page's own, as what opened each WebSocket. The second name of the list is the one that older ones know.
 */
const ignored = {
  version: 3,
  sources: ['wasclean-page.js'],
  mappings: 'AAAA',
  ignoreList: [0],
  x_google_ignoreList: [0],
};

const ignorePageScript = new webpack.BannerPlugin({
  // A quotation mark would make it no URL.
  banner: `//# sourceMappingURL=data:application/json,${JSON.stringify(ignored).replaceAll('"', '%22')}`,
  footer: true,
  raw: true,
  test: /^page\.js$/,
  // Behind the minimizer, which drops comments.
  stage: webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE,
});

/** A style sheet without what only its readers need. */
const smaller = async (css) => (await transform(css.toString(), { loader: 'css', minify: true })).code;

/** @returns {import('webpack').Configuration} */
const configFor = (browser, mode) => ({
  name: browser,
  mode,
  target: 'web',
  devtool: mode === 'development' ? 'inline-source-map' : false,
  entry: Object.fromEntries(contexts.map((context) => [context, `./src/${context}/main.ts`])),
  output: { path: here(`dist/${browser}`), filename: '[name].js', clean: true, environment: { globalThis: true } },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', tsconfig: here('tsconfig.json') } },
      // No view sets HTML, and so none can: without it reviewers and linters of extensions need not ask.
      {
        test: /preact\.mjs$/,
        loader: 'string-replace-loader',
        options: { search: /\.innerHTML=(\w+)\.__html/, replace: '.textContent=$1.__html', strict: true },
      },
    ],
  },
  // Numbers would tell a reviewer nothing: what several chunks share is called after them.
  optimization: {
    chunkIds: 'named',
    splitChunks: { name: (_module, chunks) => chunks.map(({ name }) => name).join('-') },
  },
  performance: false,
  stats: 'errors-warnings',
  plugins: [
    notePackages(browser),
    new webpack.DefinePlugin({ IN_FIREFOX: browser === 'firefox' }),
    ...(mode === 'production' ? [ignorePageScript] : []),
    new CopyPlugin({
      patterns: [
        { from: 'extension' },
        { from: 'README.md', to: 'README.txt' },
        { from: '.github/PRIVACY.md', to: 'PRIVACY.txt' },
        { from: 'src/**/*.css', to: 'styles/[name][ext]', transform: smaller },
        {
          from: 'manifest.json',
          transform: (text) => JSON.stringify(manifestFor[browser]({ ...JSON.parse(text), version }), null, 2),
        },
      ],
    }),
  ],
});

export default (_, { mode = 'production' }) => Object.keys(manifestFor).map((browser) => configFor(browser, mode));
