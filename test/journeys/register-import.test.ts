/** Somebody new has a spreadsheet of 53 sites and wants a map: every action is counted, and nothing is read first. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../cli.ts';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

const most = 12;
const sites = 53;

/** As people keep them: names, two columns of degrees, a status in their own words, days and months in one order. */
function spreadsheet(): string {
  const rows = Array.from({ length: sites }, (_, index) => {
    const latitude = (10.6 + (index % 9) * 0.31).toFixed(4);
    const longitude = (102.9 + Math.floor(index / 9) * 0.52).toFixed(4);
    const status = index % 3 === 0 ? 'suspicious' : 'confirmed';
    return `Quay compound ${index + 1},${latitude},${longitude},${status},2025-0${(index % 9) + 1}-14`;
  });
  return ['Site name,Latitude,Longitude,Status,Status date', ...rows].join('\r\n');
}

describe('from a spreadsheet to the map', () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'sites.csv');
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;
  let actions = 0;
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    actions += 1;
    await work();
  };

  beforeAll(async () => {
    writeFileSync(file, spreadsheet());
    browser = await openBrowser();
    served = await serve('empty');
    visitor = await visit(browser, served);
    page = visitor.page;
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
    folder.remove();
  });

  it(`takes at most ${most} actions`, async () => {
    await act(() => page.goto(served.url));
    await act(() => page.getByRole('link', { name: 'Register', exact: true }).click());
    await page.getByRole('heading', { name: 'The register is empty' }).waitFor();
    await act(() => page.locator('.state').getByRole('link', { name: 'Import a file' }).click());
    await act(() => page.getByLabel('Choose a file').setInputFiles(file));
    await page.getByText(`${sites} new records`).waitFor();
    await act(() => page.getByRole('button', { name: `Import ${sites} records` }).click());
    await page.getByRole('heading', { name: `${sites} records are in the register` }).waitFor();
    await act(() => page.getByRole('link', { name: 'See them on the map' }).click());
    await page.getByRole('heading', { name: `${sites} records in view` }).waitFor();
    expect(actions).toBeLessThanOrEqual(most);
  });

  it('every value names its row of the file', async () => {
    await page.locator('.map-row').first().click();
    await page.locator('.map-card').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /Quay compound/ }).waitFor();
    expect(await page.getByText(/Row \d+ of/).count()).toBeGreaterThanOrEqual(3);
  });

  it('the same file again says nothing new, and a bad row is named with what to do', async () => {
    await page.goto(`${served.origin}/register/import`);
    await page.getByLabel('Choose a file').setInputFiles(file);
    await page.getByText(`${sites} say nothing new`).waitFor();
    const bad = join(folder.path, 'bad.csv');
    writeFileSync(bad, `${spreadsheet()}\r\nFar compound,191.2,104.1,confirmed,2025-03-09`);
    await page.getByLabel('Another file').setInputFiles(bad);
    await page.getByText('1 bad row').waitFor();
    await page.getByRole('cell', { name: '55', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /^Import \d/ }).isDisabled()).toBe(true);
    expect(visitor.complaints).toEqual([]);
  });
});
