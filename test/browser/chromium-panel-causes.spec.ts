import { chooseMore } from '../support/more-menu.ts';
import { expect, test } from './support/chromium-fixtures.ts';
import { type DevToolsPanel, openDevToolsPanel } from './support/devtools.ts';
import { listEachClose } from './support/panel-rows.ts';
import { withDevTools } from './support/with-devtools.ts';

// A copy, so that they get a browser of their own: in its panel nothing has happened yet.
test.use({ launch: { ...withDevTools } });

/** A page whose script opens connections one after the other; the call stands at line 5, column 26, a close() at 13:40. */
const SCRIPT = `// A script with a place worth finding.
export async function play(urls) {
  for (const url of urls) {
    await new Promise((resolve) => {
      const connection = new WebSocket(url);
      connection.onclose = resolve;
    });
  }
}
window.play = play;
window.leave = function leave(url) {
  const connection = new WebSocket(url);
  connection.onopen = () => connection.close(4000, 'enough');
  return new Promise((resolve) => { connection.onclose = () => resolve(); });
};
`;

interface SourcesModule {
  SourcesPanel: {
    SourcesPanel: {
      instance(): {
        sourcesView(): {
          currentUISourceCode(): { url(): string } | null;
          currentSourceFrame(): {
            textEditor: {
              state: {
                selection: { main: { head: number } };
                doc: { lineAt(at: number): { number: number; from: number } };
              };
            };
          } | null;
        };
      };
    };
  };
}

/** Where the editor of DevTools' Sources has its cursor: `url:line:column`, counted from 1; null while it shows nothing. */
const shownInSources = ({ window }: DevToolsPanel) =>
  window.evaluate(async () => {
    const path = new URL('panels/sources/sources.js', location.href).href;
    const { SourcesPanel }: SourcesModule = await import(path);
    const view = SourcesPanel.SourcesPanel.instance().sourcesView();
    const state = view.currentSourceFrame()?.textEditor.state;
    if (!state) return null;
    const { head } = state.selection.main;
    const line = state.doc.lineAt(head);
    return `${view.currentUISourceCode()?.url()}:${line.number}:${head - line.from + 1}`;
  });

declare global {
  interface Window {
    play(urls: string[]): Promise<void>;
    leave(url: string): Promise<void>;
  }
}

test('verdicts, patterns, stacks and codes in the real DevTools panel', async ({ extension, server }) => {
  const page = extension.context.pages()[0];
  if (!page) throw new Error('the browser has no tab');
  server.route('/live', '<!doctype html><title>live</title><script type="module" src="/live.js"></script>');
  server.route('/live.js', SCRIPT);
  await page.goto(`${server.origin}/live`);
  const devtools = await openDevToolsPanel(extension);
  const { panel } = devtools;
  await expect(panel.getByText('Recording WebSocket closes')).toBeVisible();
  await page.evaluate(
    (origin) => window.play([...Array.from({ length: 6 }, () => `${origin}/reject/503`), `${origin}/close/4001`]),
    server.ws,
  );
  await page.evaluate((url) => window.leave(url), `${server.ws}/echo`);

  const rows = panel.locator('.close-row');
  await expect(rows, 'those refused are one row').toHaveCount(3);
  await listEachClose(panel);
  await expect(rows).toHaveCount(8);
  await expect(rows.nth(6).locator('.cell-why')).toHaveText(/The server closed it: 4001/);
  await expect(rows.first().locator('.cell-why .icon')).toBeVisible();

  const card = panel.getByRole('region', { name: 'Patterns' }).getByRole('button', { name: /^Reconnect storm: 6/ });
  await card.click();
  await expect(rows).toHaveCount(6);
  await panel.getByRole('button', { name: /^Only: Reconnect storm/ }).click();
  await expect(rows).toHaveCount(8);

  await rows.nth(6).click();
  const detail = panel.getByRole('complementary');
  const verdict = panel.getByRole('region', { name: 'Verdict' });
  await verdict.locator('.evidence').first().click();
  await expect(detail.locator('.fact.is-cited').first()).toBeInViewport();

  await chooseMore(panel, 'Close codes');
  await panel.getByRole('searchbox', { name: 'Look up a close code' }).fill('4401');
  await panel.getByRole('option', { name: /GraphQL over WebSocket/ }).click();
  await expect(detail).toContainText('graphql-transport-ws');
  await panel.getByRole('button', { name: 'Log' }).click();

  await expect(detail.getByRole('button', { name: 'live.js:5:26' }).first()).toBeVisible();
  await rows.last().click();
  await expect(verdict.locator('.verdict-cause')).toHaveText('The page closed it: "enough"');
  await expect(verdict.locator('.evidence-list li', { hasText: 'called at' })).toContainText('live.js:13:40');
  await detail.getByRole('button', { name: 'live.js:13:40', exact: true }).first().click();
  await expect.poll(() => shownInSources(devtools)).toBe(`${server.origin}/live.js:13:40`);
});
