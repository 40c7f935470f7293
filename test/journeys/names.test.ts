/** Names as a researcher decides them: one key a verdict, near misses with their reasons, protected names never shown. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

interface Names {
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly {
    readonly id: string;
    readonly a: { readonly name: string };
    readonly b: { readonly name: string };
  }[];
}

describe('the names of the example', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;
  let proposed: number;

  const names = async (): Promise<Names> => (await served.json('/api/names.json')) as Names;
  const counts = async (): Promise<(number | undefined)[]> => {
    const found = (await names()).counts;
    return [found['proposed'], found['accepted'], found['refused'], found['unsure']];
  };

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('example');
    proposed = (await names()).counts['proposed'] ?? 0;
    visitor = await visit(browser, served);
    page = visitor.page;
    await page.goto(served.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.getByRole('link', { name: 'Names that may be one' }).click();
    await page.locator('.names-side').first().waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('stand side by side, each where it is written', async () => {
    expect(proposed).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.names-side').count()).toBe(2);
    const sides = await page.locator('.names-side h3').allTextContents();
    const marked = await page.locator('.names-side .review-anchor').allTextContents();
    expect(marked.some((words) => sides.includes(words))).toBe(true);
  });

  it('s joins, d keeps apart, n leaves open, and u takes back one after the other', async () => {
    const said = page.locator('.review-status');
    await page.keyboard.press('s');
    await said.getByText('One name').waitFor();
    await expect.poll(counts).toEqual([proposed - 1, 1, 0, 0]);
    await page.keyboard.press('d');
    await said.getByText('Two names').waitFor();
    await expect.poll(counts).toEqual([proposed - 2, 1, 1, 0]);
    await page.keyboard.press('n');
    await said.getByText('Left open').waitFor();
    await expect.poll(counts).toEqual([proposed - 3, 1, 1, 1]);
    // A hasty hand: each key waits for the act before it.
    for (let act = 0; act < 3; act++) await page.keyboard.press('u');
    await expect.poll(counts).toEqual([proposed, 0, 0, 0]);
  });

  it('says why near misses are kept apart, and shows no protective name', async () => {
    await page.getByRole('link', { name: /kept apart/ }).click();
    await page.getByText('Kept apart because').waitFor();
    const near = page.locator('.names-list').getByText('Meridian Relief');
    await near.first().click();
    await page.getByText('One text names both.').waitFor();
    for (const { a, b } of (await names()).rows)
      for (const name of ['Daro', 'Mira', 'Dara']) expect([a.name, b.name]).not.toContain(name);
  });

  it('is readable on a telephone, and complains of nothing', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(visitor.complaints).toEqual([]);
  });
});
