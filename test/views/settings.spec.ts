import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixture.ts';

test.use({ viewport: { width: 900, height: 800 } });

const scene = { view: 'options' as const };
const SITES = ['bank.example', 'xn--fsqu00a.xn--0zwm56d', '[::1]'];
const HOSTILE = '<img src=x onerror="document.title=1">';
const OWN = [
  {
    match: 'chat.example/*',
    first: 4001,
    last: 4001,
    name: 'Kicked',
    meaning: 'An administrator removed this user.',
    advice: 'no',
  },
  {
    match: 'v#.rooms',
    first: 4100,
    last: 4199,
    name: 'Shard moved',
    meaning: HOSTILE,
    advice: 'Ask for the new shard.',
  },
];

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const choices = (page: Page) => page.evaluate(() => window.stage.choices);
const notice = (page: Page) => page.locator('.notice');
const siteField = (page: Page) => region(page, 'Recording').getByRole('textbox', { name: 'Host name or IP address' });
const sites = (page: Page) => region(page, 'Recording').getByRole('listitem');
const codes = (page: Page) => page.locator('.entry.is-code');

async function pick(page: Page, button: string, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function saved(page: Page, button: string) {
  await page.getByRole('button', { name: button }).click();
  const file = await page.evaluate(() => window.stage.saved.at(-1));
  if (!file) throw new Error('nothing was saved');
  return file;
}

test('each yes-or-no choice is kept, and follows what is chosen elsewhere', async ({ show }) => {
  const page = await show(scene);
  for (const [name, key] of [
    ['Record WebSocket connections', 'recording'],
    ['Preserve log', 'preserveLog'],
    ['Redact query strings', 'redactExports'],
  ] as const) {
    const box = page.getByRole('checkbox', { name });
    await expect(box).toBeChecked();
    await box.uncheck();
    expect((await choices(page))[key], key).toBe(false);
    await page.evaluate((choice) => window.stage.choose({ [choice]: true }), key);
    await expect(box).toBeChecked();
  }
});

test('sites are added as people write them, and removed again', async ({ show }) => {
  const page = await show(scene);
  await expect(page.getByText('No site is left out.')).toBeVisible();
  for (const typed of ['Bank.Example.', '例子.测试', '::1']) {
    await siteField(page).fill(typed);
    await siteField(page).press('Enter');
    await expect(siteField(page)).toHaveValue('');
    await expect(siteField(page)).toBeFocused();
  }
  expect((await choices(page)).neverRecord).toEqual(SITES);
  await expect(sites(page)).toHaveText([/^bank\.example/, /^xn--fsqu00a\.xn--0zwm56d/, /^\[::1\]/]);
  await expect(notice(page)).toContainText('Added [::1].');

  await page.getByRole('button', { name: 'Remove xn--fsqu00a.xn--0zwm56d' }).click();
  expect((await choices(page)).neverRecord).toEqual(['bank.example', '[::1]']);
  await expect(page.getByRole('button', { name: 'Remove [::1]' }), 'focus goes on').toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await choices(page)).neverRecord).toEqual(SITES);
  await expect(notice(page)).toHaveCount(0);
});

test('nonsense among the sites is refused with the reason', async ({ show }) => {
  const page = await show({ ...scene, choices: { neverRecord: ['bank.example'] } });
  for (const [typed, why] of [
    ['', 'Give a host, such as example.com.'],
    ['*.example.com', 'Leave out the *: a site stands for its subdomains anyway.'],
    ['https://example.com/', 'Give the host alone, without scheme, port or path.'],
    ['example.com:8080', 'Give the host alone, without scheme, port or path.'],
    [HOSTILE, `“${HOSTILE}” is no host name or IP address.`],
    ['www.bank.example', 'www.bank.example is left out already: bank.example is in the list.'],
  ] as const) {
    await siteField(page).fill(typed);
    await region(page, 'Recording').getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('alert')).toHaveText(why);
    await expect(siteField(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(siteField(page)).toHaveAccessibleDescription(why);
    await expect(siteField(page)).toBeFocused();
  }
  await siteField(page).fill('x');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect((await choices(page)).neverRecord).toEqual(['bank.example']);
});

test('how many records to keep is a whole number in bounds', async ({ show }) => {
  const page = await show(scene);
  const field = page.getByRole('textbox', { name: 'Records to keep' });
  await expect(field).toHaveValue('100000');
  for (const typed of ['', '999', '1000001', '5e3', '1,5', '-5000']) {
    await field.fill(typed);
    await field.blur();
    await expect(page.getByRole('alert'), typed).toHaveText('Give a whole number from 1,000 to 1,000,000.');
    await expect(field).toHaveValue(typed);
  }
  expect((await choices(page)).keepRecords).toBe(100_000);
  await field.fill('5000');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect((await choices(page)).keepRecords).toBe(5_000);
});

test('a code of one’s own is added, shown as text, edited and deleted', async ({ show }) => {
  const page = await show(scene);
  await page.getByRole('button', { name: 'Add a code' }).click();
  const form = page.getByRole('form', { name: 'Add a code' });
  await expect(form.getByRole('textbox', { name: 'URL pattern' })).toBeFocused();
  await form.getByRole('textbox', { name: 'URL pattern' }).fill('wss://Chat.example:8443/rt?token=1');
  await form.getByRole('textbox', { name: 'Close code' }).fill('4001');
  await form.getByRole('textbox', { name: 'Name' }).fill(HOSTILE);
  await form.getByRole('textbox', { name: 'Meaning' }).fill('被管理员移出。');
  await form.getByRole('combobox', { name: 'Whether to reconnect' }).selectOption('Do not reconnect automatically.');
  await form.getByRole('button', { name: 'Save' }).click();
  expect((await choices(page)).ownCodes).toEqual([
    { match: 'chat.example/rt?token', first: 4001, last: 4001, name: HOSTILE, meaning: '被管理员移出。', advice: 'no' },
  ]);
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add a code' })).toBeFocused();
  await expect(codes(page)).toContainText(HOSTILE);
  await expect(codes(page)).toContainText('Do not reconnect automatically.');
  await expect(page.locator('main img')).toHaveCount(0);
  await expect(page).toHaveTitle('WasClean settings');

  await page.getByRole('button', { name: /^Edit 4001/ }).click();
  const edit = page.getByRole('form', { name: 'Edit a code' });
  await edit.getByRole('radio', { name: 'Subprotocol' }).check();
  await edit.getByRole('textbox', { name: 'Subprotocol pattern' }).fill('chat.v#');
  await edit.getByRole('textbox', { name: 'Last of a range' }).fill('4009');
  await edit.getByRole('textbox', { name: 'Name' }).fill('Kicked');
  await edit.getByRole('combobox', { name: 'Whether to reconnect' }).selectOption('In your own words');
  await edit.getByRole('textbox', { name: 'Advice' }).fill('Ask an administrator.');
  await edit.getByRole('textbox', { name: 'Name' }).press('Enter');
  expect((await choices(page)).ownCodes).toEqual([
    {
      match: 'chat.v#',
      first: 4001,
      last: 4009,
      name: 'Kicked',
      meaning: '被管理员移出。',
      advice: 'Ask an administrator.',
    },
  ]);
  await expect(codes(page)).toContainText('4001–4009');
  await expect(page.getByRole('button', { name: /^Edit 4001/ })).toBeFocused();

  await page.getByRole('button', { name: /^Delete 4001/ }).click();
  await expect(codes(page)).toHaveCount(0);
  expect((await choices(page)).ownCodes).toEqual([]);
  await notice(page).getByRole('button', { name: 'Undo' }).click();
  await expect(codes(page)).toHaveCount(1);
});

test('the form for a code says what is wrong where, and loses nothing that was typed', async ({ show }) => {
  const page = await show({ ...scene, choices: { ownCodes: OWN } });
  await page.getByRole('button', { name: 'Add a code' }).click();
  const form = page.getByRole('form', { name: 'Add a code' });
  const field = (name: string) => form.getByRole('textbox', { name });
  const save = () => form.getByRole('button', { name: 'Save' }).click();
  await save();
  await expect(form.getByRole('alert')).toHaveText([
    'Give a pattern.',
    'Give a whole number from 0 to 65535.',
    'Give a name.',
    'Say what it means.',
  ]);
  await expect(field('URL pattern')).toBeFocused();
  await field('URL pattern').fill('two words/x');
  await field('Close code').fill('65536');
  await field('Name').fill('x'.repeat(101));
  await field('Meaning').fill('m');
  await expect(form.getByRole('alert')).toHaveCount(0);
  await save();
  await expect(form.getByRole('alert')).toHaveText([
    'A pattern begins with a host, such as chat.example or *.',
    'Give a whole number from 0 to 65535.',
    'This is too long.',
  ]);
  await field('URL pattern').fill('chat.example');
  await field('Close code').fill('4001');
  await field('Last of a range').fill('4000');
  await field('Name').fill('n');
  await save();
  await expect(form.getByRole('alert')).toHaveText('The last code is less than the first.');
  await expect(field('Last of a range')).toBeFocused();
  await field('Last of a range').fill('');
  await save();
  await expect(form.getByRole('alert')).toHaveText(
    'These codes have a meaning for this pattern already: edit that one.',
  );
  await page.evaluate(() => window.stage.choose({ keepRecords: 2_000 }));
  await page.evaluate(() => window.stage.speak('zh'));
  await expect(page.getByRole('textbox', { name: '名称' })).toHaveValue('n');
  await page.getByRole('textbox', { name: '名称' }).press('Escape');
  await expect(page.getByRole('form', { name: '添加关闭码' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '添加关闭码' })).toBeFocused();
  expect((await choices(page)).ownCodes).toEqual(OWN);
});

test('codes go to a file and come back, replacing those about the same', async ({ show }) => {
  const page = await show({ ...scene, choices: { ownCodes: OWN } });
  const file = await saved(page, 'Export codes');
  expect(file.fileName).toMatch(/^wasclean-codes-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(file.text)).toMatchObject({ format: 'wasclean-codes', version: 1, codes: OWN });
  const given = JSON.parse(file.text);
  given.codes = [
    { ...OWN[0], name: 'Banned' },
    { ...OWN[0], first: 4002, last: 4002 },
  ];
  await pick(page, 'Import codes', 'team.json', JSON.stringify(given));
  await expect(notice(page)).toContainText('Imported 2 codes.');
  await expect(codes(page)).toContainText(['Banned', 'Shard moved', '4002']);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await choices(page)).ownCodes).toEqual(OWN);

  given.codes.push({ ...OWN[0], first: -1 });
  await pick(page, 'Import codes', 'broken.json', JSON.stringify(given));
  await expect(notice(page)).toContainText(
    '“broken.json” was not imported. codes[2].first: expected a whole number from 0 to 65535, found -1.',
  );
  expect((await choices(page)).ownCodes, 'never half of a file').toEqual(OWN);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice(page)).toHaveCount(0);
});

test('all settings go to a file and come back', async ({ show }) => {
  const first = await show({
    ...scene,
    choices: { ownCodes: OWN, neverRecord: SITES, keepRecords: 2_000, recording: false, theme: 'dark' },
  });
  const chosen = await choices(first);
  const { fileName, text } = await saved(first, 'Export settings');
  expect(fileName).toMatch(/^wasclean-settings-\d{4}-\d\d-\d\d\.json$/);

  const page = await show(scene);
  const before = await choices(page);
  await pick(page, 'Import settings', fileName, text);
  await expect(notice(page)).toContainText(`Imported “${fileName}”.`);
  expect(await choices(page)).toEqual(chosen);
  await expect(codes(page)).toHaveCount(2);
  await expect(sites(page)).toHaveCount(3);
  await expect(page.getByRole('textbox', { name: 'Records to keep' })).toHaveValue('2000');
  await expect(page.getByRole('checkbox', { name: 'Record WebSocket' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await choices(page)).toEqual(before);

  await pick(page, 'Import settings', 'bad.json', text.replace('"bank.example"', '"*"'));
  await expect(notice(page)).toContainText('settings.neverRecord[0]: expected a host name');
  await pick(page, 'Import settings', 'log.json', '{"format":"wasclean-log","version":2}');
  await expect(notice(page)).toContainText('"format" is "wasclean-log", not "wasclean-settings".');
  await pick(page, 'Import settings', 'no.json', 'no');
  await expect(notice(page)).toContainText('This is not JSON');
  expect(await choices(page)).toEqual(before);
});

test('says so when the browser cannot keep a choice', async ({ show }) => {
  const page = await show(scene);
  await page.evaluate(() => {
    window.stage.full = true;
  });
  await siteField(page).fill('bank.example');
  await siteField(page).press('Enter');
  await expect(notice(page)).toHaveText(/The browser could not save this: quota exceeded/);
  await expect(notice(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('last words of one’s own protocol are added, travel with the codes, and are edited', async ({ show }) => {
  const page = await show({ ...scene, choices: { ownCodes: OWN } });
  await page.getByRole('button', { name: 'Add last words' }).click();
  const form = page.getByRole('form', { name: 'Add last words' });
  const field = (name: string | RegExp) => form.getByRole('textbox', { name });
  await field('URL pattern').fill('chat.example');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toHaveText([
    'Give a name.',
    'Say what the message begins with, or which key tells it.',
  ]);
  await expect(field('Name of the protocol')).toBeFocused();
  await field('Name of the protocol').fill(HOSTILE);
  await field('What stands there').fill('bye');
  await field('Key of the code').fill('error..code');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toHaveText([
    'Say what the message begins with, or which key tells it.',
    'Say at which key this stands.',
    'Give keys with dots between, such as error.code; at most 8.',
  ]);
  await field('Key that tells the message').fill('type');
  await field('Key of the code').fill('error.code');
  await form.getByRole('button', { name: 'Save' }).click();
  const goodbye = {
    match: 'chat.example/*',
    name: HOSTILE,
    prefix: '',
    path: 'type',
    value: 'bye',
    code: 'error.code',
    reason: '',
    ends: true,
  };
  expect((await choices(page)).ownGoodbyes).toEqual([goodbye]);
  await expect(page.getByRole('button', { name: 'Add last words' })).toBeFocused();
  const entries = region(page, 'Last words of your own protocols').getByRole('listitem');
  await expect(entries).toContainText(HOSTILE);
  await expect(page.locator('main img')).toHaveCount(0);

  const file = await saved(page, 'Export codes');
  expect(JSON.parse(file.text)).toMatchObject({ codes: OWN, goodbyes: [goodbye] });
  await page.getByRole('button', { name: /^Delete <img/ }).click();
  await expect(entries).toHaveCount(0);
  await pick(page, 'Import codes', 'team.json', file.text.replace('"bye"', '"left"'));
  await expect(notice(page)).toContainText('Imported 2 codes. Last words: 1.');
  await page.getByRole('button', { name: /^Edit <img/ }).click();
  await page.getByRole('combobox', { name: 'What it means' }).selectOption('An error that need not end the connection');
  await page.getByRole('button', { name: 'Save' }).click();
  expect((await choices(page)).ownGoodbyes).toEqual([{ ...goodbye, value: 'left', ends: false }]);
});

test('sites where last words are guessed are a list of their own', async ({ show }) => {
  const page = await show({ ...scene, choices: { neverRecord: ['bank.example'] } });
  const own = region(page, 'Last words of your own protocols');
  await own.getByRole('textbox', { name: 'Host name or IP address' }).fill('Bank.example');
  await own.getByRole('button', { name: 'Add', exact: true }).click();
  expect(await choices(page)).toMatchObject({ neverRecord: ['bank.example'], guessGoodbyes: ['bank.example'] });
  await expect(own.getByRole('listitem')).toHaveText(/^bank\.example/);
});

test('language and theme are chosen by name', async ({ show }) => {
  const page = await show(scene);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('简体中文');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  expect(await choices(page)).toMatchObject({ language: 'zh', theme: 'dark' });
  await page.evaluate(() => window.stage.speak('zh'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('WasClean 设置');
  await expect(page.getByRole('combobox', { name: '主题' })).toHaveValue('dark');
  await pick(page, '导入设置', 'x.json', '{"format":"wasclean-settings","version":9}');
  await expect(notice(page)).toContainText('文件版本为 9');
});

test('everything can be reached and done with the keyboard', async ({ show }) => {
  const page = await show({ ...scene, choices: { neverRecord: ['bank.example'], ownCodes: OWN.slice(0, 1) } });
  const passed: string[] = [];
  for (let stops = 0; stops < 21; stops += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return '';
      const label = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0] : null;
      return (at.getAttribute('aria-label') ?? label?.textContent ?? at.textContent ?? '').trim();
    });
    passed.push(name);
  }
  expect(passed).toEqual([
    'Record WebSocket connections',
    'Read codes and reasons from goodbye messages',
    'Remove bank.example',
    'Host name or IP address',
    'Add',
    'Where WasClean may run',
    'Records to keep',
    'Preserve log',
    'Redact query strings and user info in URLs',
    'Edit 4001 Kicked',
    'Delete 4001 Kicked',
    'Add a code',
    'Export codes',
    'Import codes',
    'Add last words',
    'Host name or IP address',
    'Add',
    'Language',
    'Theme',
    'Export settings',
    'Import settings',
  ]);
});

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'zh'],
] as const) {
  test(`breaks no rule of accessibility, ${theme}, in ${language}`, async ({ show }) => {
    const page = await show({ ...scene, theme, language, choices: { neverRecord: SITES, ownCodes: OWN } });
    await expectAccessible(page, 'at rest');
    await page.getByRole('button', { name: /^(Edit|编辑) 4001/ }).click();
    await page.getByRole('textbox', { name: /^(Name|名称)/ }).fill('');
    await page.getByRole('button', { name: /^(Save|保存)/ }).click();
    await page
      .getByRole('button', { name: /^(Add|添加)$/ })
      .first()
      .click();
    await page.getByRole('button', { name: /(Remove|移除) bank/ }).click();
    await expectAccessible(page, 'with a form, problems and a notice');
  });
}

for (const width of [320, 600, 1600]) {
  test(`fits a window of ${width} px, whatever is in it`, async ({ show }) => {
    const long = { ...OWN[0], match: `${'a'.repeat(60)}.example/*`, name: 'n'.repeat(100), meaning: 'm'.repeat(1_024) };
    const page = await show({
      ...scene,
      choices: { neverRecord: [`${'a'.repeat(60)}.${'b'.repeat(60)}.example`], ownCodes: [long as (typeof OWN)[0]] },
    });
    await page.setViewportSize({ width, height: 700 });
    await page.getByRole('button', { name: 'Add a code' }).click();
    await siteField(page).fill('x'.repeat(200));
    await siteField(page).press('Enter');
    await pick(page, 'Import settings', `${'f'.repeat(200)}.json`, 'no');
    await expect(notice(page)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('says which version it is, and where more is written', async ({ show }) => {
  const page = await show(scene);
  const about = page.getByRole('region', { name: 'About WasClean' });
  await expect(about).toContainText('Version 1.0.0');
  await expect(about.getByRole('link')).toHaveText(['Where the panel is', 'Documentation', 'Privacy']);
});
