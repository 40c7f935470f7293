/** Searching the example as a person does: one key to the field, marks, facets, one click to the words in their source. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

interface Answer {
  readonly total: number;
  readonly hits: readonly { readonly kind: string; readonly source: { readonly name: string } | null }[];
}

describe('searching the example', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;

  const field = () => page.getByRole('searchbox', { name: 'Search everything' });
  const hits = () => page.locator('.hits > li');

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

  it('is one key away, and teaches what can be typed', async () => {
    await page.keyboard.press('/');
    await page.getByText('What you can type').waitFor();
    expect(await page.locator('.search-lessons dt').count()).toBe(4);
  });

  it('finds words, marks them, and counts what can narrow it', async () => {
    await page.keyboard.press('/');
    await expect.poll(() => field().evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type('compound');
    await hits().first().waitFor();
    const marks = await page.locator('.hits mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks.map((mark) => mark.toLowerCase()))).toEqual(new Set(['compound']));
    expect(new URL(page.url()).searchParams.get('q')).toBe('compound');
    const answer = (await served.json('/api/search.json?q=compound&limit=1000')) as Answer;
    expect(answer.hits.length).toBe(answer.total);
    await page.getByText(`${answer.total} found`).waitFor();
  });

  it('a facet narrows, its second press takes that back, and the address holds it', async () => {
    const claims = page.getByRole('button', { name: /^claim/ });
    await claims.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('claim');
    await expect
      .poll(async () =>
        (await page.locator('.hit-kind').allTextContents()).every((text) => text.startsWith('claim')),
      )
      .toBe(true);
    await page.reload();
    await hits().first().waitFor();
    expect(await claims.getAttribute('aria-pressed')).toBe('true');
    await claims.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe(null);
  });

  it('one press leads to the words in their source', async () => {
    await page.goto(`${served.origin}/search?q=compound&kind=story`);
    await hits().first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.page-text').waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^\d+-\d+$/);
    const shown = async (): Promise<string> =>
      page.evaluate(() => [...(CSS.highlights.get('found-place') ?? [])].map(String).join());
    await expect.poll(async () => (await shown()).toLowerCase()).toBe('compound');
  });

  it('keeps a search by name in this browser, opens it again and forgets it', async () => {
    await page.goto(`${served.origin}/search?q=compound`);
    await page.getByText('Keep this search').click();
    await page.getByLabel('Name').fill('All compounds');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.goto(`${served.origin}/search`);
    await page.getByText('Kept searches (1)').click();
    await page.getByRole('link', { name: 'All compounds' }).click();
    await hits().first().waitFor();
    await page.getByRole('button', { name: 'Forget “All compounds”' }).click();
    await page.getByText('Keep this search').waitFor();
  });

  it('says what to do when nothing is found, and takes anything for a search', async () => {
    await field().fill('zzzz');
    await page.getByText('Try fewer words').waitFor();
    await field().fill('" OR (title: compound* NEAR -- \'');
    await page.getByRole('status').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
    const other = await visit(browser, { origin: served.origin, theme });
    await other.page.goto(served.url);
    for (const query of ['', '?q=compound', '?q=compound&kind=claim', '?q=zzzz']) {
      await other.page.goto(`${served.origin}/search${query}`);
      await other.page.locator(query === '' ? '.search-lessons' : '.search-count').waitFor();
      await other.page.evaluate(axe.source);
      const found = await other.page.evaluate(async () => {
        const { axe: runner } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string }[] }> };
        };
        return (await runner.run()).violations.map(({ id }) => id);
      });
      expect(found, query).toEqual([]);
    }
    expect(other.complaints).toEqual([]);
    await other.leave();
  });

  it('is readable on a telephone, and complains of nothing', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${served.origin}/search?q=compound`);
    await hits().first().waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(visitor.complaints).toEqual([]);
  });
});
