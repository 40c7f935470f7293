/** The register by keyboard alone: rival values, settling, undoing; a value added with its reason; the trash; the filter shared. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordDetail } from '../../src/contract/register.ts';
import { openBrowser } from './browser.ts';
import { record, stating } from './register-records.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

describe('a record', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;
  let id: string;

  const detail = async (): Promise<RecordDetail> =>
    (await served.json(`/api/register/${id}.json`)) as RecordDetail;
  const rivals = async (): Promise<readonly string[]> => (await detail()).rivals;

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('empty');
    const [first = ''] = (
      await record(served, [
        stating('site', { name: 'Mill compound', location: 'geo:11.5564,104.9282;u=500', capacity: '~300' }),
        stating('site', { name: 'Quay compound', location: 'geo:10.6,103.5;u=15000' }),
      ])
    ).records;
    id = first;
    await record(served, [stating('site', { capacity: '>=500' }, id)]);
    visitor = await visit(browser, served);
    page = visitor.page;
    await page.goto(served.url);
    await page.goto(`${served.origin}/register/records/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Mill compound' }).waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('rival values stand side by side, are settled and opened again by keyboard alone', async () => {
    expect(await page.locator('.rival-values .held-value').count()).toBe(2);
    await tabTo(page, /^Settle on this: about 300/);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Capacity: settled on about 300.').waitFor();
    await expect.poll(rivals).toEqual([]);
    expect(await page.locator('.rival-values').count()).toBe(0);
    await page.keyboard.press('u');
    await page.getByText(/^Taken back/).waitFor();
    await expect.poll(rivals).toEqual(['capacity']);
  });

  it('a value needs a reason, which is asked at its field, and then stands beneath it', async () => {
    await page.getByText('Add a value').click();
    await page.getByLabel('Field').selectOption('buildings');
    await page.getByRole('textbox', { name: 'Buildings' }).fill('>=4');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Say why: the reason stands beside the value.').waitFor();
    await page.getByLabel('On what it stands').fill('Counted on an aerial photograph');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const field = page.getByRole('region', { name: 'Buildings' });
    await field.getByText('at least 4', { exact: true }).waitFor();
    await field.getByText('Counted on an aerial photograph').waitFor();
  });

  it('the history takes any change back, and keeps it', async () => {
    const change = page.locator('.change').first();
    await change
      .getByText(/Buildings/)
      .first()
      .waitFor();
    await change.getByRole('button', { name: /^Undo/ }).click();
    await expect
      .poll(async () => (await detail()).fields.map(({ field }) => field))
      .not.toContain('buildings');
    await page.locator('.change-undone').first().waitFor();
  });

  it('goes into the trash with a reason and comes out again; nothing is deleted', async () => {
    await page.getByText('Put into the trash').first().click();
    await page.getByLabel('Why').fill('Entered twice');
    await page.getByRole('button', { name: 'Put into the trash' }).click();
    await page.getByText('In the trash: Entered twice').waitFor();
    await page.getByRole('button', { name: 'Take out of the trash' }).click();
    await expect.poll(async () => (await detail()).trashed).toBe(false);
  });

  it('list, map and timeline share one filter through the address', async () => {
    await page.goto(`${served.origin}/register`);
    await page.getByRole('link', { name: 'Quay compound' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('mill');
    await page.waitForURL(/q=mill/);
    await page.getByRole('link', { name: 'Quay compound' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await page.getByRole('heading', { name: '1 record in view' }).waitFor();
    expect(page.url()).toContain('q=mill');
    await page.getByRole('link', { name: 'Timeline', exact: true }).click();
    await page.locator('.lane').getByText('Mill compound').waitFor();
    expect(page.url()).toContain('q=mill');
  });

  it('the map moves with the arrow keys, and what leaves it leaves the list beside it', async () => {
    await page.goto(`${served.origin}/register/map`);
    await page.getByRole('heading', { name: '2 records in view' }).waitFor();
    await page.getByRole('application').focus();
    const inView = page.getByText('Nothing in view');
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowRight');
        return inView.count();
      })
      .toBe(1);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.getByRole('heading', { name: '2 records in view' }).waitFor();
    await page.getByRole('button', { name: 'Only what is in view' }).click();
    await page.waitForURL(/box=/);
    expect(visitor.complaints).toEqual([]);
  });
});

/** Presses Tab until the focused control has the name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (name.test(text)) return;
  }
  throw new Error(`Eighty presses of Tab never reached ${String(name)}.`);
}
