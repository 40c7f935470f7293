/** An empty casebook teaches the first step on every view. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit } from './visitor.ts';

describe('an empty casebook', () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('empty');
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('says on every view how to add files', async () => {
    const { page, complaints } = await visit(browser, served);
    await page.goto(served.url);
    for (const path of ['/', '/sources', '/lineage', '/figures', '/evidence']) {
      await page.goto(served.origin + path);
      await page.getByText('npx sakkhi add PATH').waitFor();
    }
    expect(complaints).toEqual([]);
  });

  it('says on the list, the map and the timeline of the register how to fill it', async () => {
    const { page, complaints } = await visit(browser, served);
    await page.goto(served.url);
    for (const path of ['/register', '/register/map', '/register/timeline']) {
      await page.goto(served.origin + path);
      await page.getByRole('heading', { name: 'The register is empty' }).waitFor();
      const ways = page.getByRole('main').getByRole('link', { name: 'Import a file' });
      expect(await ways.last().getAttribute('href')).toBe('/register/import');
    }
    expect(complaints).toEqual([]);
  });

  it('says so when a source or figure does not exist', async () => {
    const { page } = await visit(browser, served);
    await page.goto(served.url);
    for (const path of [
      `/sources/${'0'.repeat(64)}`,
      `/sources/${'0'.repeat(64)}/proof`,
      '/figures/f-none',
    ]) {
      await page.goto(served.origin + path);
      await page.getByRole('alert').waitFor();
    }
  });
});
