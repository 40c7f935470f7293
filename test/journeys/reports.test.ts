/** A report from its first word to its second number: written, recomputed, saved, overtaken by the casebook, put right, and kept in the history. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportDetail, ReportList } from '../../src/contract/reports.ts';
import { openBrowser } from './browser.ts';
import { record, stating } from './register-records.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

describe('a report', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;

  const file = (): string => readFileSync(join(served.casebook, 'reports', 'the-mills.md'), 'utf8');
  const detail = async (): Promise<ReportDetail> =>
    (await served.json('/api/reports/the-mills.json')) as ReportDetail;
  const save = async (): Promise<void> => {
    const before = (await detail()).history.length;
    await page.keyboard.press('Control+s');
    await expect.poll(async () => (await detail()).history.length).toBe(before + 1);
  };

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('empty');
    await record(served, [stating('site', { name: 'Tall Mill' }), stating('site', { name: 'Low Mill' })]);
    visitor = await visit(browser, served);
    page = visitor.page;
    await page.goto(served.url);
    await page.getByRole('link', { name: 'Reports' }).click();
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('begins where there is none, by keyboard', async () => {
    await page.getByText('No report yet').waitFor();
    await page.getByRole('button', { name: 'Begin the first report' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('The mills');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\/the-mills$/);
    await page.locator('.chip').first().waitFor();
    expect(file()).toContain('title: The mills');
  });

  it('takes a number from the casebook, which is recomputed', async () => {
    await page.getByRole('textbox', { name: 'Text of the report' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Two people found ');
    await page.getByRole('button', { name: '+ number', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('count sites');
    await page.getByText('rests on 2 rows').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.chip-recomputed').first().waitFor();
    await page.keyboard.type(' mills.');
    await save();
    expect(file()).toContain('Two people found {{count sites => 2}} mills.');
  });

  it('is overtaken by the casebook, says so, and is put right with one key', async () => {
    await record(served, [stating('site', { name: 'Third Mill' })]);
    await page.reload();
    const stale = page.locator('.chip-stale');
    await stale.waitFor();
    expect(await stale.getAttribute('aria-label')).toBe('2 (stale: 3)');
    await page
      .getByRole('button', { name: /the casebook says “3”/ })
      .first()
      .click();
    const panel = page.getByRole('region', { name: 'Chosen mark' });
    await panel.getByText('The casebook says: 3').waitFor();
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Accept 3' }).click();
    await expect.poll(() => page.locator('.chip-stale').count()).toBe(0);
    await save();
    expect(file()).toContain('{{count sites => 3}}');
    const { reports } = (await served.json('/api/reports.json')) as ReportList;
    expect(reports[0]?.check).toMatchObject({ stale: 0, broken: 0, recomputed: 1 });
  });

  it('keeps every version, with what it changed', async () => {
    await page.getByRole('button', { name: 'History' }).click();
    const versions = page.locator('.report-version');
    await versions.first().waitFor();
    expect(await versions.count()).toBe(3);
    await versions.first().click();
    await page.locator('.difference-added').waitFor();
    expect(await page.locator('.difference-removed').innerText()).toContain('{{count sites => 2}}');
    await page.keyboard.press('Escape');
  });

  it('loses nothing when the file was changed outside meanwhile', async () => {
    writeFileSync(join(served.casebook, 'reports', 'the-mills.md'), `${file()}\nBy hand.\n`);
    await page.getByRole('textbox', { name: 'Text of the report' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Mine.');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { name: 'Somebody else changed this report' }).waitFor();
    await page.getByRole('button', { name: 'Save mine over it' }).click();
    await expect.poll(file).toContain('Mine.');
    const { history } = await detail();
    const words = await Promise.all(
      history.map(
        async ({ entry }) =>
          ((await served.json(`/api/reports/the-mills/versions/${entry}.json`)) as { text: string }).text,
      ),
    );
    expect(words.some((text) => text.endsWith('By hand.\n'))).toBe(true);
  });

  it('is the same text in plain form, and back', async () => {
    const before = file();
    await page.getByRole('button', { name: 'Plain text' }).click();
    const area = page.getByRole('textbox', { name: 'Text of the report as it stands in its file' });
    expect(await area.inputValue()).toBe(before);
    await page.getByRole('button', { name: 'Plain text' }).click();
    await page.locator('.chip').first().waitFor();
    await page.getByText('As recorded').waitFor();
  });

  it('nothing complained but the conflict', () => {
    const others = visitor.complaints.filter((one) => !one.includes('409'));
    expect(others).toEqual([]);
  });
});
