import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { launchForViews, noteProblems, openView, serveViews } from '../views/support/views.ts';
import { causePictures } from './cause-pictures.ts';
import { indexPage, type Taken } from './index-page.ts';
import { pagePictures } from './page-pictures.ts';
import { panelPictures } from './panel-pictures.ts';
import type { Look, Picture } from './picture.ts';
import { popupPictures } from './popup-pictures.ts';

/** The contact sheet: every state of every view. A word after the command takes only the states that hold it. */
const FOLDER = fileURLToPath(new URL('../../.cache/pictures/', import.meta.url));

async function take(browser: Browser, picture: Picture, look: Look): Promise<Taken> {
  const { language, theme, width, height, forced = false } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    timezoneId: 'UTC',
    colorScheme: theme,
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const problems: string[] = [];
  noteProblems(context, problems);
  const page = await openView(await context.newPage(), { ...picture.scene, language, theme });
  await page.locator('body > :not(script)').first().waitFor();
  // What comes after the first paint.
  const quiet = page.locator('.panel[data-looked=true]:has(.filter-help-button), :root:not(:has(.panel))').first();
  await quiet.waitFor({ state: 'attached' });
  await picture.go?.(page);
  await quiet.waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  const caption = `${width} px, ${theme}, ${language}${forced ? ', forced colours' : ''}`;
  const file = `${`${picture.state} ${caption}`.replaceAll(/[^a-z0-9]+/g, '-')}.png`;
  await page.screenshot({ path: FOLDER + file, fullPage: picture.scene.view !== 'panel', caret: 'initial' });
  await context.close();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { state: picture.state, caption, file };
}

const [wanted = ''] = process.argv.slice(2);
const pictures = [...panelPictures, ...causePictures, ...popupPictures, ...pagePictures].filter(({ state }) =>
  state.includes(wanted),
);
if (wanted === '') await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const server = await serveViews();
const browser = await launchForViews(server);
const taken: Taken[] = [];
const failed: string[] = [];
try {
  for (const picture of pictures) {
    for (const look of picture.looks) {
      try {
        taken.push(await take(browser, picture, look));
      } catch (error) {
        failed.push(`${picture.state}, ${JSON.stringify(look)}: ${error}`);
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
await writeFile(`${FOLDER}index.html`, indexPage(taken));
console.log(`${taken.length} pictures: ${FOLDER}index.html`);
for (const each of failed) console.error(each);
process.exitCode = failed.length > 0 ? 1 : 0;
