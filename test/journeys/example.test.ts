/** Journeys through the fictional example: what a new user sees and does first. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

describe('the example casebook', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('example');
    visitor = await visit(browser, served);
    page = visitor.page;
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('opens on its numbers, its most telling figure and what needs a person', async () => {
    await page.goto(served.url);
    await page.getByRole('heading', { level: 1, name: 'Blue Heron Park' }).waitFor();
    expect(await page.getByText('Fictional example').count()).toBe(1);
    expect(await page.getByRole('list', { name: 'The casebook in numbers' }).getByRole('link').count()).toBe(
      5,
    );
    const sentence = await page.locator('.telling-sentence').textContent();
    expect(sentence).toMatch(/documents, (one|two) witness/);
    expect(await page.getByRole('heading', { name: 'Needs you' }).isVisible()).toBe(true);
    expect(page.url()).not.toContain('token');
  });

  it('says on every view that the example is fictional', async () => {
    for (const path of ['/sources', '/lineage', '/figures']) {
      await page.goto(served.origin + path);
      await page.getByText('Fictional example').waitFor();
    }
  });

  it('leads from a source through a claim to its passage and on to its witnesses', async () => {
    await page.goto(`${served.origin}/sources`);
    await page.getByRole('searchbox').fill('norpress');
    await page.waitForURL(/q=norpress/);
    await page.locator('.source-headline').first().click();
    await page.getByRole('article', { name: 'The document' }).waitFor();
    await page.locator('.chip button').nth(1).click();
    await page.locator('mark.passage-chosen').first().waitFor();
    expect(page.url()).toMatch(/\?claim=/);
    const card = page.getByRole('region', { name: 'The chosen claim' });
    const quote = (await card.locator('blockquote').textContent()) ?? '';
    expect((await page.locator('mark.passage-chosen').allTextContents()).join('')).toBe(quote);
    await card.getByRole('link', { name: 'How do we know?' }).click();
    await page.getByRole('heading', { name: 'How do we know?' }).waitFor();
    expect(await page.locator('.path-line').count()).toBeGreaterThan(0);
  });

  it('leads from a passage to its claim', async () => {
    await page.goto(`${served.origin}/sources`);
    await page.locator('.source-headline').first().click();
    await page.locator('mark.passage').nth(2).click();
    await page.getByText(/^Claim \d+ of \d+/).waitFor();
    expect(await page.locator('.chip-chosen').count()).toBe(1);
  });

  it('opens a permalink at its passage', async () => {
    const permalink = await permalinkOfLastClaim(served);
    await page.goto(served.origin + permalink);
    const passage = page.locator('mark.passage-chosen').first();
    await passage.waitFor();
    await expect.poll(() => passage.evaluate(isOnScreen)).toBe(true);
  });

  it('sets two related texts side by side, with the differing words marked', async () => {
    const lines = (await served.json('/api/lineage.json')) as Line[];
    const line = lines.find(({ relation, evidence }) => relation === 'rewrite' && evidence.length > 0);
    expect(line).toBeDefined();
    if (line === undefined) return;
    await page.goto(`${served.origin}/lineage?a=${key(line.a)}&b=${key(line.b)}`);
    await page.getByRole('table', { name: 'Aligned passages' }).waitFor();
    expect(await page.locator('.passages :is(ins, del)').count()).toBeGreaterThan(0);
    expect(await page.getByRole('list', { name: 'Reasons' }).getByRole('listitem').count()).toBeGreaterThan(
      0,
    );
  });

  it('saves a table as CSV and JSON with the filter that is on the screen', async () => {
    await page.goto(`${served.origin}/figures?verdict=agree`);
    await page.locator('.figure-card').first().waitFor();
    for (const ending of ['.json', '.csv']) {
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: ending }).click(),
      ]);
      expect(saved.suggestedFilename()).toBe(`sakkhi-figures${ending}`);
    }
  });

  it('tells a visitor without the token what to do', async () => {
    const stranger = await visit(browser, served);
    await stranger.page.goto(`${served.origin}/figures`);
    await stranger.page.getByRole('heading', { name: 'This page needs its key' }).waitFor();
    await stranger.leave();
  });

  it('heard no complaint from the console and sent nothing elsewhere', () => {
    expect(visitor.complaints).toEqual([]);
  });
});

interface StoryRef {
  readonly source: { readonly sha256: string };
  readonly story: number;
}

interface Line {
  readonly a: StoryRef;
  readonly b: StoryRef;
  readonly relation: string;
  readonly evidence: readonly unknown[];
}

function key({ source, story }: StoryRef): string {
  return `${source.sha256}.${story}`;
}

async function permalinkOfLastClaim(served: Served): Promise<string> {
  const claims = (await served.json('/api/claims.json')) as {
    readonly id: string;
    readonly start: number;
    readonly source: { readonly sha256: string };
  }[];
  const last = claims.toSorted((a, b) => b.start - a.start)[0];
  return `/sources/${last?.source.sha256 ?? ''}?claim=${last?.id ?? ''}`;
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
