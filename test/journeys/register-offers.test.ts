/** From a claim to the register: accepted with one key, added with the next, each taken back in its turn. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisterPage } from '../../src/contract/register.ts';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

interface Row {
  readonly id: string;
  readonly status: string;
  readonly quote: string;
}

describe('an accepted claim', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;
  let claim: string;

  const rows = async (): Promise<readonly Row[]> =>
    ((await served.json('/api/review.json?kind=event')) as { readonly rows: readonly Row[] }).rows;
  const status = async (): Promise<string | undefined> =>
    (await rows()).find(({ id }) => id === claim)?.status;
  const events = async (): Promise<number> =>
    ((await served.json('/api/register.json?kind=event&limit=1')) as RegisterPage).total;

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('example');
    claim = (await rows()).find(({ quote }) => quote.includes('bought, moved and locked'))?.id ?? '';
    visitor = await visit(browser, served);
    page = visitor.page;
    await page.goto(served.url);
    await page.goto(`${served.origin}/review?kind=event&claim=${claim}`);
    await page.getByRole('region', { name: 'The proposal' }).waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('offers its record; i adds it, u takes it back, and the next u the verdict', async () => {
    const before = await events();
    await page.keyboard.press('a');
    const offers = page.getByRole('region', { name: 'What this claim could say in the register' });
    await offers.getByRole('button').first().waitFor();
    await page.keyboard.press('i');
    await page.getByText('In the register:').waitFor();
    await expect.poll(events).toBe(before + 1);
    await page.keyboard.press('u');
    await expect.poll(events).toBe(before);
    expect(await status()).toBe('accepted');
    await offers.waitFor();
    await page.keyboard.press('u');
    await expect.poll(status).toBe('proposed');
  });

  it('its value in the register leads back to its passage', async () => {
    await page.goto(`${served.origin}/review?kind=event&claim=${claim}`);
    await page.getByRole('region', { name: 'The proposal' }).waitFor();
    await page.keyboard.press('a');
    await page
      .getByRole('button', { name: /^New in the register/ })
      .first()
      .waitFor();
    await page.keyboard.press('i');
    await page.locator('.offers').getByRole('link').click();
    await page.locator('.support-passage').first().click();
    await page.waitForURL(/\/sources\/[0-9a-f]{64}\?at=\d+-\d+/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });
});
