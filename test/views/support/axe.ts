import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './fixture.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Holds a page, or the part of it that a selector names, to the rules of WCAG and the best practices that axe knows. */
export async function expectAccessible(page: Page, what: string, part = 'html'): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (within) => {
    return (await window.axe.run(within, { resultTypes: ['violations'], preload: false })).violations;
  }, part);
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
  expect(told, what).toEqual([]);
}
