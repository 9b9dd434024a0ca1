import { INJECTED_SHEET } from '../views/support/injected-sheet.ts';
import { expect, test } from './support/chromium-fixtures.ts';
import { openExtensionPage } from './support/test-browser.ts';

/** The names and values of what a sheet of one rule says. */
const declarationsIn = (sheet: string) =>
  new Map(Array.from(sheet.matchAll(/([a-z-]+): ([^;]+);/g), ([, name = '', value = '']) => [name, value]));

test('the sheet that views are tested with is what Chromium puts into pages of an extension', async ({ extension }) => {
  const page = await openExtensionPage(extension, 'options.html');
  const session = await extension.context.newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' });
  const { matchedCSSRules = [] } = await session.send('CSS.getMatchedStylesForNode', { nodeId });
  const injected = matchedCSSRules.filter(({ rule }) => rule.origin === 'injected');
  const found = injected.map(({ rule }) => [
    rule.selectorList.text,
    rule.style.cssProperties.map(({ name }) => name).toSorted(),
    rule.style.cssProperties.find(({ name }) => name === 'font-size')?.value,
  ]);
  const ours = declarationsIn(INJECTED_SHEET);
  expect(found).toEqual([['body', [...ours.keys()].toSorted(), ours.get('font-size')]]);
  await page.close();
});
