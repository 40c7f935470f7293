/** A shape drawn on the map is a filter: map, list, timeline, counts, shares and export show the same records, and a key takes it off. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { record, stating } from './register-records.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

let browser: Browser;
let served: Served;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  served = await serve('empty');
  await record(served, [
    stating('site', { name: 'Mill compound', location: 'geo:11.5564,104.9282;u=500', status: 'confirmed' }),
    stating('site', { name: 'Quay compound', location: 'geo:10.6,103.5;u=15000', status: 'confirmed' }),
  ]);
  visitor = await visit(browser, served);
  page = visitor.page;
  await page.goto(served.url);
});

afterAll(async () => {
  await browser.close();
  await served.stop();
});

it('is drawn by hand around the south-west of what is in view, and stands in the address', async () => {
  await page.goto(`${served.origin}/register/map`);
  await page.getByRole('heading', { name: '2 records in view' }).waitFor();
  await page.getByRole('button', { name: 'Draw a shape' }).click();
  const box = await page.locator('.map-canvas').boundingBox();
  if (box === null) throw new Error('no map');
  const at = (right: number, down: number): [number, number] => [
    box.x + right * box.width,
    box.y + down * box.height,
  ];
  await page.mouse.move(...at(0.02, 0.5));
  await page.mouse.down();
  for (const [right, down] of [
    [0.5, 0.5],
    [0.5, 0.98],
    [0.02, 0.98],
    [0.02, 0.6],
  ] as const)
    await page.mouse.move(...at(right, down), { steps: 30 });
  await page.mouse.up();
  await page.waitForURL(/area=/);
  await page.getByRole('heading', { name: '1 record in view' }).waitFor();
  expect((new URL(page.url()).searchParams.get('area') ?? '').split('_').length).toBeLessThanOrEqual(12);
});

it('narrows list and counts, timeline, shares and export alike', async () => {
  await page.getByRole('link', { name: 'List', exact: true }).click();
  await page.getByRole('link', { name: 'Quay compound' }).waitFor();
  expect(await page.getByRole('link', { name: 'Mill compound' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Sites 1', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  await page.locator('.lane').getByText('Quay compound').waitFor();
  expect(await page.locator('.lane').getByText('Mill compound').count()).toBe(0);
  const area = new URL(page.url()).searchParams.get('area') ?? '';
  const exported = await fetch(`${served.origin}/api/register/export.geojson?kind=site&area=${area}`, {
    headers: { 'x-sakkhi-token': served.token },
  });
  const text = await exported.text();
  expect([text.includes('Quay compound'), text.includes('Mill compound')]).toEqual([true, false]);
  await page.getByRole('link', { name: 'State response' }).click();
  await page.getByText(/^1 site is counted/).waitFor();
  await page.getByRole('link', { name: 'Take off: in the drawn shape' }).waitFor();
});

it('is taken off by keyboard alone', async () => {
  await page.goBack();
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await page.getByRole('heading', { name: '1 record in view' }).waitFor();
  await page.getByRole('link', { name: 'Take off: in the drawn shape' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !address.searchParams.has('area'));
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.getByRole('heading', { name: '2 records in view' }).waitFor();
  expect(visitor.complaints).toEqual([]);
});

it('a shape in the address that is none is said, with what to write', async () => {
  await page.goto(`${served.origin}/register?area=1,2_3,4`);
  await page
    .getByRole('alert')
    .getByText(/corners/)
    .waitFor();
});
