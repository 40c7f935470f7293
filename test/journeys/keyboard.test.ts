/** The whole way without a mouse: from home to a claim, its passage, its figure, and the comparison of two texts. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

describe('with the keyboard only', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('example');
    visitor = await visit(browser, served);
    page = visitor.page;
    await page.goto(served.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('skips to the content first', async () => {
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('Skip to the content');
  });

  it('goes to a view with g and a letter, and filters with /', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForURL(/\/sources$/);
    await page.locator('.source-headline').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('release');
    await page.waitForURL(/q=release/);
    await expect.poll(() => page.locator('.source-headline').count()).toBeLessThan(5);
  });

  it('opens a source with Tab and Enter', async () => {
    for (let presses = 0; presses < 15; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.className)) === 'source-headline') break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sources\/[0-9a-f]{64}/);
    await page.locator('mark.passage').first().waitFor();
  });

  it('walks the claims with j and k', async () => {
    await page.keyboard.press('j');
    await page.getByText(/^Claim 1 of /).waitFor();
    await page.keyboard.press('j');
    await page.getByText(/^Claim 2 of /).waitFor();
    await page.keyboard.press('k');
    await page.getByText(/^Claim 1 of /).waitFor();
    expect(await page.locator('mark.passage-chosen').count()).toBeGreaterThan(0);
  });

  it('shows the table with t and the page again', async () => {
    await page.keyboard.press('t');
    await page.locator('.claim-table').waitFor();
    await page.keyboard.press('t');
    await page.getByRole('article', { name: 'The document' }).waitFor();
  });

  it('opens the figure of a claim with Enter', async () => {
    await page.keyboard.press('j');
    await page.getByRole('region', { name: 'The chosen claim' }).waitFor();
    for (let presses = 0; presses < 30; presses += 1) {
      if ((await page.locator('.claim-figure').count()) > 0) break;
      await page.keyboard.press('j');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/figures\//);
    await page.getByRole('heading', { name: 'How do we know?' }).waitFor();
  });

  it('chooses two texts in the graph with the arrow keys', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    const first = page.locator('.node[tabindex="0"]');
    await first.waitFor();
    await first.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?a=/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Side by side' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/lineage$/);
  });

  it('goes on with a letter after g without deciding on what stands there', async () => {
    const openOnes = async (): Promise<number> =>
      ((await served.json('/api/review.json')) as { counts: { proposed: number } }).counts.proposed;
    const before = await openOnes();
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForURL(/\/review/);
    await page.locator('.review-desk').waitFor();
    for (const letter of ['r', 'e']) {
      await page.keyboard.press('g');
      await page.keyboard.press(letter);
    }
    await page.waitForURL(/\/evidence$/);
    await page.getByRole('heading', { level: 1, name: 'Evidence' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await openOnes()).toBe(before);
  });

  it('explains its keys with ?, holds the focus there, and closes with Escape', async () => {
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard help' });
    await dialog.waitFor();
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('lets the single keys be switched off', async () => {
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Single-key shortcuts are on' }).press(' ');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('t');
    await page.waitForTimeout(300);
    expect(page.url()).not.toContain('view=table');
  });

  it('heard no complaint from the console', () => {
    expect(visitor.complaints).toEqual([]);
  });
});

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}
