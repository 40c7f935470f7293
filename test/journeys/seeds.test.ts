/** Five real articles: open the reader, follow a claim to its passage, see "one witness". Their text stays outside. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const areHere = existsSync(seeds);
if (!areHere) console.log('The journey through the seeds is skipped: ../shared/seeds is not here.');

interface Figure {
  readonly id: string;
  readonly subject: string;
  readonly documents: number;
  readonly independentOrigins: number;
}

interface FigureAnswer {
  readonly claims: readonly { readonly valueLow: number | null; readonly unit: string | null }[];
}

describe.skipIf(!areHere)('the five seeds', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve([seeds]);
    visitor = await visit(browser, served);
    await visitor.page.goto(served.url);
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('shows one witness for the 53 compounds', async () => {
    const { page } = visitor;
    const figure = await compounds(served);
    expect(figure).toBeDefined();
    await page.goto(`${served.origin}/figures/${figure?.id ?? ''}`);
    await page.getByText('one witness, three documents').first().waitFor();
    expect(await page.locator('section[id^="witness-"]').count()).toBe(1);
  });

  it('follows the figure to a passage and the passage back to the figure', async () => {
    const { page } = visitor;
    await page.locator('.claim-table q', { hasText: '53' }).first().click();
    await page.waitForURL(/\/sources\/[0-9a-f]{64}\?claim=/);
    const passage = page.locator('mark.passage-chosen').first();
    await passage.waitFor();
    const card = page.getByRole('region', { name: 'The chosen claim' });
    const quote = (await card.locator('blockquote').textContent()) ?? '';
    expect(quote).toContain('53');
    expect((await page.locator('mark.passage-chosen').allTextContents()).join('')).toBe(quote);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/figures\//);
  });

  it('folds away the other stories of an aggregator page', async () => {
    const { page } = visitor;
    const sources = (await served.json('/api/sources.json')) as { name: string; sha256: string }[];
    const aggregator = sources.find(({ name }) => name.startsWith('000'));
    await page.goto(`${served.origin}/sources/${aggregator?.sha256 ?? ''}`);
    await page.locator('details.folded').first().waitFor();
    expect(await page.locator('details.folded[open]').count()).toBe(0);
  });

  it('heard no complaint from the console and sent nothing elsewhere', () => {
    expect(visitor.complaints).toEqual([]);
  });
});

/** The figure of three documents that holds a claim of 53 compounds. */
async function compounds(served: Served): Promise<Figure | undefined> {
  const figures = (await served.json('/api/figures.json')) as Figure[];
  for (const figure of figures.filter(({ documents }) => documents === 3)) {
    const { claims } = (await served.json(`/api/figures/${figure.id}.json`)) as FigureAnswer;
    if (claims.some(({ valueLow, unit }) => valueLow === 53 && unit?.includes('compound') === true))
      return figure;
  }
  return undefined;
}
