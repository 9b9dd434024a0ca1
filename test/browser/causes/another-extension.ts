import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MANIFEST = { manifest_version: 3, name: 'Another extension', version: '1.0' };

const BLOCKER = `browser.webRequest.onBeforeRequest.addListener(
  ({ url }) => ({ cancel: url.includes('//unwanted.example/') }),
  { urls: ['<all_urls>'], types: ['websocket'] },
  ['blocking'],
);`;

/** The folder of an extension that somebody else made. */
export interface AnotherExtension {
  folder: string;
  remove(): void;
}

function write(files: Record<string, string>): AnotherExtension {
  const folder = mkdtempSync(join(tmpdir(), 'wasclean-another-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** For Chromium: it may block requests and blocks none, which is enough to blank what DevTools says of failures. */
export const writeHider = (): AnotherExtension =>
  write({ 'manifest.json': JSON.stringify({ ...MANIFEST, permissions: ['declarativeNetRequest'] }) });

/** For Firefox: it blocks connections to `unwanted.example`. */
export const writeBlocker = (): AnotherExtension =>
  write({
    'manifest.json': JSON.stringify({
      ...MANIFEST,
      permissions: ['webRequest', 'webRequestBlocking'],
      host_permissions: ['<all_urls>'],
      background: { scripts: ['background.js'] },
      browser_specific_settings: { gecko: { id: 'another@wasclean.invalid' } },
    }),
    'background.js': BLOCKER,
  });
