import type { TestServer } from '../server/server.ts';
import { groups } from './checks/all.ts';
import { expect, test } from './chromium-fixtures.ts';
import { type Mutant, mutants } from './mutants.ts';
import { NO_OUTCOME } from './outcome.ts';
import { pageScript } from './page-script.ts';
import { namesOf, type Outcomes, runSuite } from './suite.ts';
import type { ChromiumSuiteBrowser } from './suite-browser.ts';

// One worker, one browser.
test.describe.configure({ mode: 'default' });

/** Of the checks whose outcome the patch as it is leaves as it was. */
const names = groups.flatMap((group) => {
  const checks = group.in('chromium');
  return namesOf(group, 'chromium').filter((_, index) => !checks[index]?.differs);
});
const catchers = ({ caughtBy }: Mutant): string[] =>
  names.filter((name) => caughtBy.split('|').some((part) => name.includes(part)));

/** The outcomes in a page where this script runs before any other, in every frame. */
async function outcomesWith(
  { context }: ChromiumSuiteBrowser,
  servers: readonly TestServer[],
  script: string,
  checks: string[],
  known?: Outcomes,
): Promise<Outcomes> {
  const page = await context.newPage();
  try {
    if (script) await page.addInitScript(script);
    return await runSuite(page, servers, checks, known);
  } finally {
    await page.close();
  }
}

test(`the suite catches each of ${mutants.length} broken patches, and not the whole one`, async ({
  plain,
  servers,
}) => {
  const all = [...new Set(mutants.flatMap(catchers))];
  const script = await pageScript();
  const known = await outcomesWith(plain, servers, '', all);
  const whole = await outcomesWith(plain, servers, script, all);
  expect(Object.values(known), 'without a patch').not.toContain(NO_OUTCOME);
  expect(whole, 'the patch as it is').toEqual(known);
  for (const mutant of mutants) {
    const checks = catchers(mutant);
    expect(checks, mutant.caughtBy).not.toHaveLength(0);
    const outcomes = await outcomesWith(plain, servers, await pageScript(mutant), checks, known);
    const caught = Object.keys(outcomes).filter(
      (name) => JSON.stringify(outcomes[name]) !== JSON.stringify(known[name]),
    );
    expect.soft(caught.length, `caught: ${mutant.what}`).toBeGreaterThan(0);
  }
});
