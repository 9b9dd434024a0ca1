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

const names = groups.flatMap((group) => namesOf(group, 'chromium'));
/** Where a Proxy must answer otherwise: what it answers. */
const ofAnyPatch = new Map(
  groups.flatMap((group) => {
    const named = namesOf(group, 'chromium');
    return group
      .in('chromium')
      .flatMap(({ differs }, index) => (differs ? [[named[index] as string, differs.chromium.patched] as const] : []));
  }),
);
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
  expect(Object.values(known), 'without a patch').not.toContain(NO_OUTCOME);
  for (const name of all) if (ofAnyPatch.has(name)) known[name] = ofAnyPatch.get(name);
  const whole = await outcomesWith(plain, servers, script, all);
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
