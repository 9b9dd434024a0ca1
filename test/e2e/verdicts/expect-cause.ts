import { expect } from '../expect.ts';
import type { TestView } from '../test-browser.ts';
import type { Means, RealCause } from './real-cause.ts';

/** Makes the connection end for its cause, and holds the panel to what it must say of it. */
export async function expectCause<Given extends Means>(
  { cause, headline, confidence, evidence, rows = 1, make }: RealCause<Given>,
  { page, server, ...more }: Omit<Given, 'url' | 'marked'>,
  panel: TestView,
): Promise<void> {
  // The same browser may make it again.
  await panel.getByRole('button', { name: 'Clear the log' }).click();
  await page.goto(`${server.origin}/blank?${cause}`);
  const marked = (url: string) => `${url}${url.includes('?') ? '&' : '?'}verdict=${cause}&`;
  const url = (path: string) => marked(`${server.ws}${path}`);
  await make({ page, server, url, marked, ...more } as Given);

  const found = panel.locator(`.close-row:has([title*="verdict=${cause}&"])`);
  await expect(found).toHaveCount(rows);
  await found.last().click();
  const verdict = panel.getByRole('region', { name: 'Verdict' });
  await expect(verdict.locator('.verdict-cause')).toHaveText(headline);
  await expect(verdict.locator('.badge').first()).toHaveText(confidence);
  const lines = verdict.locator('.evidence-list li');
  await expect.poll(async () => (await lines.allTextContents()).some((line) => evidence.test(line))).toBe(true);
}
