/** The lineage view: cards by pointer, keys and touch, the soft ties, days, list, pairs, and lineage by passage. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

describe('lineage', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;
  const card = () => page.getByRole('group', { name: 'The words behind it' });

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

  it('shows the strongest passages of a text when the pointer rests on it, and lets them go with Escape', async () => {
    await page.goto(`${served.origin}/lineage`);
    await page.locator('.node.node-derived').first().hover();
    await card().getByRole('table', { name: 'Aligned passages' }).waitFor();
    expect(await card().locator('ins, del, mark').count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('a=');
  });

  it('stays open while the pointer moves into the card, and leads to all passages', async () => {
    await page.mouse.move(0, 0);
    await page.locator('.node.node-derived').nth(1).hover();
    const link = card().getByRole('link', { name: 'All passages side by side' });
    await link.waitFor();
    await link.hover();
    await page.waitForTimeout(600);
    await link.click();
    await page.getByRole('heading', { name: 'Side by side' }).waitFor();
    expect(await page.getByRole('img', { name: /^Where the shared passages stand/ }).count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Lineage by passage' }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it('marks shared numbers and names across languages, and no words', async () => {
    const lines = (await served.json('/api/lineage.json')) as Line[];
    const line = lines.find(({ relation }) => relation === 'translation');
    await page.goto(`${served.origin}/lineage?a=${key(line?.a)}&b=${key(line?.b)}`);
    await page.locator('.passages .shared-anchor').first().waitFor();
    expect(await page.locator('.passages :is(ins, del)').count()).toBe(0);
  });

  it('walks lanes with arrow keys and lines with Shift, and shows the card of what has the focus', async () => {
    await page.goto(`${served.origin}/lineage`);
    await page.locator('.node[tabindex="0"]').waitFor();
    await page.locator('.form-switch button').last().focus();
    for (let presses = 0; presses < 20; presses += 1) {
      if (await page.evaluate(() => document.activeElement?.classList.contains('node'))) break;
      await page.keyboard.press('Tab');
    }
    const first = await focusedName(page);
    await card().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focusedName(page)).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await focusedName(page)).toBe(first);
    await page.keyboard.press('Shift+ArrowRight');
    expect(await focusedName(page)).toMatch(/ was made from .*: | and /);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Side by side' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/lineage$/);
  });

  it('switches uncertain ties on and off, and keeps that in the address', async () => {
    const soft = page.locator('.edge-soft');
    await soft.first().waitFor({ state: 'attached' });
    const before = await soft.count();
    await page.getByRole('checkbox', { name: /own reporting/ }).check();
    await expect.poll(() => soft.count()).toBeGreaterThan(before);
    expect(page.url()).toContain('with-independent');
    for (const name of [/own reporting/, /both report one statement/, /we cannot tell/])
      await page.getByRole('checkbox', { name }).uncheck();
    await expect.poll(() => soft.count()).toBe(0);
    await page.reload();
    await page.locator('.edge-hard').first().waitFor({ state: 'attached' });
    expect(await soft.count()).toBe(0);
  });

  it('says the same as a list, and as pairs narrowed by relation', async () => {
    await page.goto(`${served.origin}/lineage?view=list`);
    await page.getByRole('table', { name: 'Texts with what each was made from' }).waitFor();
    expect(await page.locator('.list-repeat').count()).toBe(await derived(served));
    await page.goto(`${served.origin}/lineage?view=table`);
    const facet = page
      .getByRole('navigation', { name: 'Pairs by relation' })
      .getByRole('link', { name: /^rewrite/ });
    const count = Number(/\d+$/.exec((await facet.textContent()) ?? '')?.[0]);
    await facet.click();
    await page.waitForURL(/view=table\.rewrite/);
    await expect.poll(() => page.locator('.data-table tbody tr:not(.spacer)').count()).toBe(count);
    expect(await violations(page)).toEqual([]);
  });

  it('shows the card at a tap, and closes it at another', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
    const phone = await context.newPage();
    await phone.goto(served.url);
    await phone.getByRole('heading', { level: 1 }).waitFor();
    await phone.goto(`${served.origin}/lineage`);
    await phone.locator('.node.node-derived').first().tap();
    const shown = phone.getByRole('group', { name: 'The words behind it' });
    await shown.getByRole('table', { name: 'Aligned passages' }).waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await shown.getByRole('button', { name: 'Close' }).tap();
    await shown.waitFor({ state: 'detached' });
    await context.close();
  });

  it('prints the pair whole, without its tools', async () => {
    const lines = (await served.json('/api/lineage.json')) as Line[];
    const line = lines.find(({ relation }) => relation === 'rewrite');
    await page.goto(`${served.origin}/lineage?a=${key(line?.a)}&b=${key(line?.b)}`);
    await page.locator('.passages tbody tr').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.legend-switches').isVisible()).toBe(false);
    expect(await page.locator('.form-switch').isVisible()).toBe(false);
    const cut = await page
      .locator('.lineage-frame')
      .evaluate((frame) => frame.scrollHeight - frame.clientHeight);
    expect(cut).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  it('shows in the reader which stretches of a text were lifted', async () => {
    const lines = (await served.json('/api/lineage.json')) as Line[];
    const line = lines.find(({ relation, direction }) => relation === 'rewrite' && direction === 'b-from-a');
    await page.goto(`${served.origin}/sources/${line?.b.source.sha256 ?? ''}?panel=lineage`);
    await page.getByRole('region', { name: 'Lineage by passage' }).waitFor();
    expect(await page.locator('.lifted-part.lifted-lifted').count()).toBeGreaterThan(0);
  });

  it('heard no complaint from the console', () => {
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
  readonly direction: string;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

function key(ref: StoryRef | undefined): string {
  return `${ref?.source.sha256 ?? ''}.${ref?.story ?? 0}`;
}

/** Texts that repeat another, by the origins of the casebook. */
async function derived(served: Served): Promise<number> {
  const origins = (await served.json('/api/origins.json')) as { readonly members: readonly unknown[] }[];
  return origins.reduce((sum, { members }) => sum + members.length - 1, 0);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate<AxeResult>('axe.run()');
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
