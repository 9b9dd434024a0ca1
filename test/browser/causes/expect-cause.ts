import { expect } from '../support/expect.ts';
import { listEachClose } from '../support/panel-rows.ts';
import type { TestView } from '../support/test-browser.ts';
import type { Means, RealCause } from './real-cause.ts';

/** What a test is called that makes the cause. */
export const titleOf = ({ cause, confidence, what }: Pick<RealCause, 'cause' | 'confidence' | 'what'>): string =>
  `made for real: ${cause}, ${confidence}${what ? `: ${what}` : ''}`;

type Around = Omit<Means, 'url' | 'marked'>;

/** Makes the connection end for its cause, and holds the panel to what it must say of it. */
export async function expectCause(each: RealCause, around: Around, panel: TestView): Promise<void> {
  await startAfresh(panel);
  await around.page.goto(`${around.server.origin}/blank?${each.cause}`);
  await expectVerdict(each, await makeMarked(each, around), panel);
}

/** The same for connections that wait for their ends side by side. */
export async function expectCausesAtOnce(causes: readonly RealCause[], around: Around, panel: TestView): Promise<void> {
  await startAfresh(panel);
  await around.page.goto(`${around.server.origin}/blank?slow`);
  const marks = await Promise.all(
    causes.map(async (each) => {
      await new Promise((resolve) => setTimeout(resolve, each.slowAfter));
      return makeMarked(each, around);
    }),
  );
  for (const [index, each] of causes.entries()) await expectVerdict(each, marks[index] as string, panel);
}

async function startAfresh(panel: TestView): Promise<void> {
  await filterOf(panel).fill('');
  await panel.getByRole('button', { name: 'Clear the log' }).click();
}

const filterOf = (panel: TestView) => panel.getByRole('searchbox', { name: /^Filter by text/ });

/** Makes the connection end for its cause, and returns what its URL, and no other, contains. */
async function makeMarked({ cause, make }: RealCause, { page, server }: Around): Promise<string> {
  // The same browser may make it again.
  const mark = `verdict=${cause}-${crypto.randomUUID()}&`;
  const marked = (url: string) => `${url}${url.includes('?') ? '&' : '?'}${mark}`;
  const url = (path: string) => marked(`${server.ws}${path}`);
  await make({ page, server, url, marked });
  return mark;
}

async function expectVerdict(
  { headline, confidence, evidence, step = /./, rows = 1, row = '' }: RealCause,
  mark: string,
  panel: TestView,
): Promise<void> {
  await listEachClose(panel);
  // Some come with many others, more than are in sight.
  await filterOf(panel).fill(mark);
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
