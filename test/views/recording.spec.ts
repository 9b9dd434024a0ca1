import type { Page } from '@playwright/test';
import { chooseMore } from '../support/more-menu.ts';
import { SAMPLE_TAB, sampleConnections, sampleNavigations } from '../support/sample-log.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixture.ts';

test.use({ viewport: { width: 900, height: 500 } });

const SITE = 'app.shop.example';
const blank = { tabId: SAMPLE_TAB, site: SITE };
const filled = { ...blank, closes: sampleConnections(), navigations: sampleNavigations };

const note = (page: Page) => page.locator('.recording-note');
const choices = (page: Page) =>
  page.evaluate(() => {
    const { recording, neverRecord } = window.stage.choices;
    return { recording, neverRecord };
  });

for (const view of ['panel', 'popup'] as const) {
  test(`the ${view} says nothing while the site is recorded`, async ({ show }) => {
    const page = await show({ ...filled, view, choices: { neverRecord: ['other.example'] } });
    await expect(page.getByText('12 closes').first()).toBeVisible();
    await expect(note(page)).toHaveCount(0);
  });

  test(`the ${view} tells once what an update reads more`, async ({ show }) => {
    const page = await show({ ...filled, view, choices: { tellOfGoodbyes: true } });
    const news = page.getByRole('status').filter({ hasText: 'New: WasClean reads the code and the reason' });
    await page.evaluate(() => window.stage.choose({ recording: false }));
    await expect(news, 'what matters more is told first').toHaveCount(0);
    await page.evaluate(() => window.stage.choose({ recording: true }));
    await news.getByRole('button', { name: 'Dismiss' }).click();
    await expect(news).toHaveCount(0);
    await page.evaluate(() => window.stage.choose({ tellOfGoodbyes: true }));
    await news.getByRole('button', { name: 'Settings' }).click();
    await expect(news).toHaveCount(0);
    expect(await page.evaluate(() => [window.stage.opened, window.stage.choices.tellOfGoodbyes])).toEqual([
      ['settings'],
      false,
    ]);
  });

  test(`the ${view} says that recording is off, and turns it on`, async ({ show }) => {
    const page = await show({ ...filled, view, choices: { recording: false } });
    await expect(note(page)).toContainText('Recording is off: nothing new goes into the log.');
    await note(page).getByRole('button', { name: 'Turn recording on' }).click();
    await expect(note(page)).toHaveCount(0);
    expect(await choices(page)).toEqual({ recording: true, neverRecord: [] });
  });

  test(`the ${view} says which site is left out, and records on it again`, async ({ show }) => {
    const page = await show({ ...filled, view, choices: { neverRecord: ['other.example', SITE] } });
    await expect(note(page)).toContainText(`Recording is off on ${SITE}.`);
    await page.evaluate(() => window.stage.choose({ neverRecord: ['other.example', 'shop.example'] }));
    await expect(note(page)).toContainText(`Recording is off on ${SITE}, since shop.example is left out.`);
    await page.evaluate(() => window.stage.visit('other.test'));
    await expect(note(page)).toHaveCount(0);
    await page.evaluate((site) => window.stage.visit(site), SITE);
    await note(page)
      .getByRole('button', { name: `Record on ${SITE}` })
      .click();
    await expect(note(page)).toHaveCount(0);
    expect(await choices(page)).toEqual({ recording: true, neverRecord: ['other.example'] });
  });

  test(`the ${view} says that it may not run on the site, and what to do once it may`, async ({ show }) => {
    const page = await show({ ...filled, view, barrier: 'site' });
    await expect(note(page)).toContainText('WasClean is not allowed to run on this site: nothing here is recorded.');
    await note(page).getByRole('button', { name: 'Allow on all sites' }).click();
    expect(await page.evaluate(() => window.stage.opened)).toEqual(['access:site']);
    await page.evaluate(() => window.stage.bar(null));
    await expect(note(page)).toHaveText('WasClean is allowed to run here now. Reload the page to record it.');
    await page.evaluate(() => window.stage.bar(null));
    await expect(note(page), 'the page is the same still').toHaveCount(1);
    await page.evaluate(() => window.stage.bar(null, true));
    await expect(note(page), 'the page was reloaded').toHaveCount(0);
    await page.evaluate(() => window.stage.bar('site', true));
    await expect(note(page)).toHaveCount(1);
    await page.evaluate(() => window.stage.bar(null, true));
    await expect(note(page), 'another page was never kept from it').toHaveCount(0);
    await page.evaluate(() => window.stage.bar('files'));
    await expect(note(page)).toContainText('Pages from files can need a permission of their own');
    await note(page).getByRole('button', { name: 'How to allow it' }).click();
    expect(await page.evaluate(() => window.stage.opened)).toEqual(['access:site', 'access:files']);
    await page.evaluate(() => window.stage.choose({ recording: false }));
    await expect(note(page)).toHaveText(/^Recording is off/);
  });

  test(`the ${view} leads to the settings`, async ({ show }) => {
    const page = await show({ ...filled, view });
    if (view === 'panel') await chooseMore(page, 'Settings');
    else await page.getByRole('button', { name: 'Settings' }).click();
    expect(await page.evaluate(() => window.stage.opened)).toEqual(['settings']);
  });

  test(`the note of the ${view} fits 320 px and breaks no rule of accessibility`, async ({ show }) => {
    const site = `${'a'.repeat(60)}.${'b'.repeat(60)}.example`;
    const page = await show({ ...filled, view, site, choices: { neverRecord: [site] } });
    await page.setViewportSize({ width: 320, height: 580 });
    await expect(note(page).getByRole('button')).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectAccessible(page, view, '.recording-note');
  });
}

test('an empty panel does not claim to record what it does not', async ({ show }) => {
  const page = await show({ ...blank, view: 'panel', choices: { neverRecord: ['shop.example'] } });
  await expect(page.getByRole('heading', { name: 'Nothing is recorded here now' })).toBeVisible();
  await expect(page.getByText('Recording WebSocket closes')).toHaveCount(0);
  await note(page).getByRole('button').click();
  await expect(page.getByRole('heading', { name: 'Recording WebSocket closes' })).toBeVisible();
});

test('an empty panel does not claim to record where it may not run', async ({ show }) => {
  const page = await show({ ...blank, view: 'panel', barrier: 'site' });
  await expect(page.getByRole('heading', { name: 'Nothing is recorded here now' })).toBeVisible();
  await page.evaluate(() => window.stage.bar(null));
  await expect(page.getByRole('heading', { name: 'Recording WebSocket closes' })).toBeVisible();
});

test('the popup has a switch for the site', async ({ show }) => {
  const page = await show({ ...blank, view: 'popup', choices: { neverRecord: ['other.example'] } });
  const box = page.getByRole('checkbox', { name: `Record on ${SITE}` });
  await expect(box).toBeChecked();
  await box.uncheck();
  expect((await choices(page)).neverRecord).toEqual(['other.example', SITE]);
  await expect(note(page)).toBeVisible();
  await box.check();
  expect((await choices(page)).neverRecord).toEqual(['other.example']);
  await page.evaluate(() => window.stage.choose({ recording: false }));
  await expect(box).not.toBeChecked();
  await expect(box, 'there is nothing to switch while recording is off').toBeDisabled();
  await page.evaluate(() => window.stage.visit(''));
  await expect(box, 'pages that are not of the web have no site').toHaveCount(0);
});

test('the record button leaves the site out and takes it in again, and turns recording on where it is off', async ({
  show,
}) => {
  const page = await show({ ...filled, view: 'panel' });
  const button = page.getByRole('button', { name: 'Record', exact: true });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(button).toHaveAttribute('title', `Stop recording on ${SITE}`);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  expect(await choices(page)).toEqual({ recording: true, neverRecord: [SITE] });
  await button.click();
  expect(await choices(page)).toEqual({ recording: true, neverRecord: [] });
  await page.evaluate(() => window.stage.choose({ recording: false }));
  await expect(button).toHaveAttribute('title', 'Turn recording on');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.evaluate(() => window.stage.visit(''));
  await expect(button, 'a page that is not of the web').toBeDisabled();
});
