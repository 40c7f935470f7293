/** Journeys about one figure: its plot, its paths, and the page "How do we know?" that can be printed. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

interface How {
  readonly figure: {
    readonly documents: number;
    readonly textOrigins: number;
    readonly independentOrigins: number;
  };
  readonly paths: readonly {
    readonly sha256: string;
    readonly textOrigin: string;
    readonly witness: string;
    readonly supports: boolean;
  }[];
}

describe('how we know a figure', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;
  let id: string;

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('example');
    visitor = await visit(browser, served);
    page = visitor.page;
    await page.goto(served.url);
    const figures = (await served.json('/api/figures.json')) as {
      id: string;
      documents: number;
      verdict: string;
    }[];
    const conflicts = figures.filter(({ verdict }) => verdict === 'conflict');
    id = conflicts.toSorted((a, b) => b.documents - a.documents)[0]?.id ?? '';
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('shows a line and a path for each source, walked by the arrow keys', async () => {
    await page.goto(`${served.origin}/figures/${id}`);
    await page.locator('.path-line').first().waitFor();
    expect(await page.locator('.plot-stop').count()).toBeGreaterThan(3);
    await page.locator('.plot-stop').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(
      await page
        .locator('.plot-stop')
        .nth(1)
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await page.locator('.path-line summary').first().click();
    expect(await page.locator('.path-reasons').first().isVisible()).toBe(true);
  });

  it('leads to the page for print, which has no fault that axe finds, wide or narrow', async () => {
    await page.getByRole('link', { name: 'How do we know? For print' }).click();
    await page.getByRole('heading', { name: 'What is not known' }).waitFor();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run()');
      expect(violations.map((one) => one.id)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    }
  });

  it('prints with whole hashes, addresses and page numbers', async () => {
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.byteLength).toBeGreaterThan(10_000);
    const text = (await page.locator('.how').textContent()) ?? '';
    expect(text).toMatch(/[0-9a-f]{64}/);
    expect(text).toContain(`${served.origin}/sources/`);
  });

  it('lets a stranger count again from its JSON', async () => {
    const { figure, paths } = (await served.json(`/api/figures/${id}/how.json`)) as How;
    const supporting = paths.filter(({ supports }) => supports);
    const distinct = (values: readonly string[]): number => new Set(values).size;
    expect(distinct(supporting.map(({ witness }) => witness))).toBe(figure.independentOrigins);
    expect(distinct(supporting.map(({ textOrigin }) => textOrigin))).toBe(figure.textOrigins);
    expect(distinct(supporting.map(({ sha256 }) => sha256))).toBe(figure.documents);
  });

  it('heard no complaint from the console and sent nothing elsewhere', () => {
    expect(visitor.complaints).toEqual([]);
  });
});
