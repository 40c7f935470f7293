/** From a figure to a published finding and to what falls under it, in one page and by keyboard where a key is offered. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingDetail, FindingsPage } from '../../src/contract/findings.ts';
import type { FigureLine } from '../../src/contract/lines.ts';
import { run } from '../cli.ts';
import { passAs } from '../second-person.ts';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

const post = async (served: Served, path: string, body: unknown): Promise<void> => {
  const answer = await fetch(`${served.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sakkhi-token': served.token },
    body: JSON.stringify(body),
  });
  expect(answer.ok, await answer.clone().text()).toBe(true);
};

describe('a finding', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;
  let id = '';

  const detail = async (): Promise<FindingDetail> =>
    (await served.json(`/api/findings/${id}.json`)) as FindingDetail;
  const decide = (ids: readonly string[], verdict: 'accepted' | 'rejected'): Promise<void> =>
    post(served, '/api/decisions', { ids, verdict, rule: null, note: null, correction: null });

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('example');
    visitor = await visit(browser, served);
    page = visitor.page;
    await page.goto(served.url);
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('begins at a figure with one key', async () => {
    const figures = (await served.json('/api/figures.json')) as FigureLine[];
    const figure = figures
      .filter(({ independentOrigins }) => independentOrigins >= 2)
      .toSorted((a, b) => b.documents - a.documents)[0];
    await page.goto(`${served.origin}/figures/${figure?.id ?? ''}`);
    await page.getByRole('button', { name: 'Use in a finding' }).waitFor();
    await page.keyboard.press('f');
    const dialog = page.getByRole('dialog', { name: 'Use in a finding' });
    await dialog.getByLabel('Finding').selectOption('new');
    const sentence = dialog.getByLabel('Proposition');
    await sentence.fill('People were let go from the park.');
    await sentence.press('Enter');
    await page.getByText('Used in').waitFor();
    const { rows } = (await served.json('/api/findings.json')) as FindingsPage;
    const made = rows.find(({ name }) => name === 'People were let go from the park.');
    id = made?.id ?? '';
    expect(made).toMatchObject({ status: 'draft', standard: 'reasonable suspicion' });
    expect(made?.independentOrigins).toBeGreaterThan(1);
    await page.getByRole('link', { name: 'People were let go from the park.' }).click();
    await page.getByRole('heading', { level: 1, name: 'People were let go from the park.' }).waitFor();
  });

  it('asks for review, is passed by somebody else, and is published', async () => {
    await decide(
      (await detail()).supporting.map((one) => one.id),
      'accepted',
    );
    await page.reload();
    await page.getByText('1 thing stands in the way of publishing').waitFor();
    await page.getByRole('button', { name: 'Ask a second person to review' }).click();
    await expect.poll(async () => (await detail()).review).toBe('asked');
    await passAs('tom', served.casebook, { record: id, origins: (await detail()).independentOrigins });
    // Whoever works at another terminal brings the index up to the log.
    run(['finding', 'show', id, '--casebook', served.casebook]);
    await expect.poll(async () => (await detail()).review).toBe('passed');
    await page.reload();
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect.poll(async () => (await detail()).status).toBe('published');
  });

  it('is weakened at once when what carries it is rejected, on its page, in the list and at home', async () => {
    const { paths, supporting } = await detail();
    const counted = paths.filter(({ supports }) => supports);
    const witnesses = [...new Set(counted.map(({ witness }) => witness))];
    const [least = []] = witnesses
      .map((one) => counted.filter(({ witness }) => witness === one))
      .toSorted((a, b) => a.length - b.length);
    const fallen = supporting.filter((one) => least.some(({ claim }) => one.claims.includes(claim)));
    await decide(
      fallen.map((one) => one.id),
      'rejected',
    );
    await page.reload();
    await page.getByRole('heading', { name: 'Weakened' }).waitFor();
    expect((await detail()).weakened.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['rejected', 'fewer-origins']),
    );
    await page.goto(`${served.origin}/findings`);
    await page.getByText('Weakened: A claim that it stands on was rejected').first().waitFor();
    await page.goto(`${served.origin}/`);
    await page.getByText('Finding weakened').first().waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('is read by keyboard alone: g n to the list, Tab and Enter to the finding and to a passage', async () => {
    await page.goto(`${served.origin}/figures`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    const link = page.getByRole('link', { name: 'People were let go from the park.' });
    await link.waitFor();
    await link.focus();
    await page.keyboard.press('Enter');
    const passage = page.locator('.evidence .passage-link').first();
    await passage.waitFor();
    await passage.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sources\/[0-9a-f]{64}\?claim=/);
    expect(visitor.complaints).toEqual([]);
  });
});
