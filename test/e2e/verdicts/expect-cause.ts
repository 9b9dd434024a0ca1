import { expect } from '../expect.ts';
import type { TestView } from '../test-browser.ts';
import type { Means, RealCause } from './real-cause.ts';

/** What a test is called that makes the cause. */
export const titleOf = ({ cause, confidence, what }: Pick<RealCause, 'cause' | 'confidence' | 'what'>): string =>
  `made for real: ${cause}, ${confidence}${what ? `: ${what}` : ''}`;

/** Makes the connection end for its cause, and holds the panel to what it must say of it. */
export async function expectCause<Given extends Means>(
  { cause, headline, confidence, evidence, step = /./, rows = 1, row = '', make }: RealCause<Given>,
  { page, server, ...more }: Omit<Given, 'url' | 'marked'>,
  panel: TestView,
): Promise<void> {
  const filter = panel.getByRole('searchbox', { name: /^Filter by text/ });
  await filter.fill('');
  await panel.getByRole('button', { name: 'Clear the log' }).click();
  await page.goto(`${server.origin}/blank?${cause}`);
  // The same browser may make it again.
  const mark = `verdict=${cause}-${crypto.randomUUID()}&`;
  const marked = (url: string) => `${url}${url.includes('?') ? '&' : '?'}${mark}`;
  const url = (path: string) => marked(`${server.ws}${path}`);
  await make({ page, server, url, marked, ...more } as Given);

  // Some come with many others, more than are in sight.
  await filter.fill(mark);
  const found = panel.locator('.close-row');
  await expect(found).toHaveCount(rows);
  await panel.locator('.close-row', { hasText: row }).last().click();
  const verdict = panel.getByRole('region', { name: 'Verdict' });
  await expect(verdict.locator('.verdict-cause')).toHaveText(headline);
  await expect(verdict.locator('.badge').first()).toHaveText(confidence);
  const holds = (list: string, line: RegExp) =>
    expect
      .poll(async () => (await verdict.locator(list).allTextContents()).some((text) => line.test(text)), `${line}`)
      .toBe(true);
  await holds('.evidence-list li', evidence);
  await holds('li', step);
}
