/** The review queue as a tired researcher works it: one key a verdict, correction, many at once, and always a way back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

interface Queue {
  readonly counts: { readonly proposed: number; readonly accepted: number; readonly rejected: number };
}

describe('the review queue', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;
  let proposed: number;
  /** What the example has accepted already. */
  let known = 0;

  const counts = async (): Promise<Queue['counts']> =>
    ((await served.json('/api/review.json')) as Queue).counts;

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('example');
    ({ proposed, accepted: known } = await counts());
    visitor = await visit(browser, served);
    page = visitor.page;
    await page.goto(served.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.locator('.review-anchor').waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('shows the passage where it stands, its number marked', async () => {
    expect(proposed).toBeGreaterThan(100);
    const marked = await page.locator('.review-text mark').allTextContents();
    const text = await page.locator('.review-text').textContent();
    expect(text).toContain(marked.join(''));
    expect(await page.locator('.review-row').count()).toBeLessThan(60);
  });

  it('a accepts, r rejects, and each is in the log at once', async () => {
    await page.keyboard.press('a');
    await page.getByRole('status').getByText('Accepted').waitFor();
    await page.keyboard.press('r');
    await page.getByRole('status').getByText('Rejected').waitFor();
    await expect.poll(counts).toEqual({ proposed: proposed - 2, accepted: known + 1, rejected: 1 });
    expect(await page.locator('.review-row').first().getAttribute('class')).toContain('review-row-accepted');
  });

  it('u takes back one act after the other', async () => {
    await page.keyboard.press('u');
    await expect.poll(counts).toEqual({ proposed: proposed - 1, accepted: known + 1, rejected: 0 });
    await page.getByRole('status').getByText('Taken back').waitFor();
    await page.keyboard.press('u');
    await expect.poll(counts).toEqual({ proposed, accepted: known, rejected: 0 });
  });

  it('a hasty hand takes two acts back: each key waits for the act before it', async () => {
    await page.keyboard.press('a');
    await page.getByRole('status').getByText('Accepted').waitFor();
    await page.keyboard.press('r');
    await page.getByRole('status').getByText('Rejected').waitFor();
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await expect.poll(counts).toEqual({ proposed, accepted: known, rejected: 0 });
  });

  it('j and k walk, and the place stands in the address', async () => {
    const at = (): Promise<string | null> => page.locator('.proposal .fine-print').first().textContent();
    await page.locator('.review-row').first().click();
    expect(await at()).toMatch(/^1 of /);
    await page.keyboard.press('j');
    await expect.poll(at).toMatch(/^2 of /);
    await page.keyboard.press('k');
    await expect.poll(at).toMatch(/^1 of /);
    expect(page.url()).toContain('claim=');
  });

  it('e corrects and accepts; what was wrong is said beside the form', async () => {
    const unit = page.getByLabel('Unit or counted noun');
    await page.getByLabel('Kind').selectOption('count');
    await page.waitForURL(/kind=count/);
    await page.locator('.review-anchor').waitFor();
    await page.keyboard.press('e');
    await unit.waitFor();
    await page.getByLabel('Value').fill('many');
    await page.keyboard.press('Enter');
    await page.getByText('The value must be a number').waitFor();
    await page.getByLabel('Value').fill('1,234');
    await unit.fill('vessels');
    await page.getByLabel('Note, kept with the decision').fill('seen in the annex');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Accepted').waitFor();
    const rows = (await served.json('/api/decisions.json')) as {
      readonly note: string | null;
      readonly corrected: { readonly valueLow: number; readonly unit: string } | null;
      readonly state: string;
    }[];
    expect(rows[0]).toMatchObject({
      note: 'seen in the annex',
      corrected: { valueLow: 1234, unit: 'vessels' },
      state: 'attached',
    });
    await page.keyboard.press('u');
    await expect.poll(async () => (await counts()).accepted).toBe(known);
  });

  it('accepts many by a rule, after a preview, as one act with one way back', async () => {
    await page.getByLabel('Kind').selectOption('money');
    await page.waitForURL(/kind=money/);
    const button = page.getByRole('button', { name: /^Accept all \d+/ });
    await button.waitFor();
    const shown = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
    await button.click();
    await page.getByText('Kind: money').waitFor();
    expect(await page.locator('.bulk-preview li').count()).toBe(shown);
    await page.getByRole('button', { name: `Accept these ${shown}` }).click();
    await expect.poll(async () => (await counts()).accepted).toBe(known + shown);
    const rows = (await served.json('/api/decisions.json')) as { readonly rule: string | null }[];
    expect(rows[0]?.rule).toBe('Kind: money');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(counts).toEqual({ proposed, accepted: known, rejected: 0 });
  });

  it('keys can be changed, and switched off', async () => {
    await page.keyboard.press('?');
    await page.getByLabel('Accept', { exact: true }).fill('y');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.keyboard.press('y');
    await expect.poll(async () => (await counts()).accepted).toBe(known + 1);
    await page.keyboard.press('u');
    await expect.poll(async () => (await counts()).accepted).toBe(known);
    await page.keyboard.press('?');
    await page.getByLabel('Single-key shortcuts are on').click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.keyboard.press('y');
    await page.waitForTimeout(300);
    expect((await counts()).accepted).toBe(known);
  });

  it('left nothing to complain of', () => {
    expect(visitor.complaints).toEqual([]);
  });
});

describe('acts over HTTP', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve('example');
  });
  afterAll(() => served.stop());

  const post = async (
    path: string,
    body: string,
    headers: Record<string, string> = {},
  ): Promise<unknown[]> => {
    const response = await fetch(served.origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-sakkhi-token': served.token, ...headers },
      body,
    });
    const { error } = (await response.json()) as { error?: { code: string } };
    return [response.status, error?.code];
  };
  const nothing = { ids: ['x'], verdict: 'accepted', rule: null, note: null, correction: null };

  it('are refused without the token, in another form, with unknown fields, at unknown places', async () => {
    const body = JSON.stringify(nothing);
    const before = (await served.json('/api/review.json')) as Queue;
    expect(await post('/api/decisions', body, { 'x-sakkhi-token': 'guess' })).toEqual([
      403,
      'http/bad-token',
    ]);
    expect(await post('/api/decisions', body, { 'content-type': 'text/plain' })).toEqual([
      400,
      'http/bad-body',
    ]);
    expect(await post('/api/decisions', '{')).toEqual([400, 'http/bad-body']);
    expect(await post('/api/decisions', JSON.stringify({ ...nothing, more: 1 }))).toEqual([
      400,
      'http/bad-body',
    ]);
    expect(await post('/api/decisions', 'x'.repeat(2_100_000))).toEqual([400, 'http/body-too-long']);
    expect(await post('/api/claims', body)).toEqual([404, 'http/no-act']);
    expect(await post('/api/decisions', body)).toEqual([409, 'decide/no-claim']);
    const deleted = await fetch(`${served.origin}/api/decisions`, { method: 'DELETE' });
    expect(deleted.status).toBe(400);
    const { counts } = (await served.json('/api/review.json')) as Queue;
    expect(counts).toEqual(before.counts);
  });
});
