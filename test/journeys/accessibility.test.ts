/** axe-core finds nothing on any view, in light and dark, in English and Khmer, wide and narrow. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisterAct } from '../../src/contract/register.ts';
import { openBrowser } from './browser.ts';
import { record, stating } from './register-records.ts';
import { serve, type Served } from './served.ts';
import { visit } from './visitor.ts';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

describe('accessibility of every view', () => {
  let browser: Browser;
  let served: Served;
  let views: Readonly<Record<string, string>>;

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('example');
    await report(served);
    views = await viewsOf(served);
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const locale of ['en', 'km'] as const) {
      for (const width of theme === 'light' ? [1280, 360] : [1280]) {
        it(`${theme}, ${locale}, ${width} px wide`, { timeout: 240_000 }, async () => {
          const visitor = await visit(browser, {
            origin: served.origin,
            theme,
            locale,
            width,
          });
          const { page, complaints } = visitor;
          await page.goto(served.url);
          const found: string[] = [];
          for (const [name, path] of Object.entries(views)) {
            await open(page, served.origin + path);
            for (const violation of await violations(page)) found.push(`${name}: ${violation}`);
            if ((await page.evaluate(sidewaysPixels)) > 0) found.push(`${name}: scrolls sideways`);
          }
          expect(found).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
          expect(complaints).toEqual([]);
          await visitor.leave();
        });
      }
    }
  }

  it('the keyboard help and the page without a token', async () => {
    const visitor = await visit(browser, { origin: served.origin });
    const { page } = visitor;
    await open(page, `${served.origin}/sources`);
    expect(await violations(page)).toEqual([]);
    await open(page, served.url);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await visitor.leave();
  });
});

async function viewsOf(served: Served): Promise<Record<string, string>> {
  const sources = (await served.json('/api/sources.json')) as { sha256: string; claims: number }[];
  const source = sources.toSorted((a, b) => b.claims - a.claims)[0]?.sha256 ?? '';
  const { claims } = (await served.json(`/api/sources/${source}.json`)) as { claims: { id: string }[] };
  const figures = (await served.json('/api/figures.json')) as { id: string; documents: number }[];
  const figure = figures.toSorted((a, b) => b.documents - a.documents)[0]?.id ?? '';
  const accounts = (await served.json('/api/accounts.json')) as { id: string; verdict: string }[];
  const account = accounts.find(({ verdict }) => verdict === 'denial')?.id ?? '';
  const pairs = (await served.json('/api/lineage.json')) as { a: Ref; b: Ref; direction: string }[];
  const pair = pairs.find(({ direction }) => direction !== 'none');
  const [a, b] = [pair?.a, pair?.b].map((ref) => `${ref?.source.sha256 ?? ''}.${ref?.story ?? 0}`);
  return {
    home: '/',
    sources: '/sources',
    'sources filtered to nothing': '/sources?q=no-such-word',
    reader: `/sources/${source}`,
    'reader with a claim': `/sources/${source}?claim=${claims[3]?.id ?? ''}`,
    'reader, lineage': `/sources/${source}?panel=lineage`,
    'reader, custody': `/sources/${source}?panel=custody`,
    'proof of a source': `/sources/${source}/proof`,
    evidence: '/evidence',
    'evidence of one kind': '/evidence?what=exported',
    'reader as a table': `/sources/${source}?view=table`,
    review: '/review',
    'review of what was rejected': '/review?status=rejected',
    'review filtered to nothing': '/review?q=no-such-word',
    'decisions to look at again': '/review?state=orphaned',
    names: '/names',
    'names that are kept apart': '/names?status=apart',
    'names filtered to nothing': '/names?q=no-such-word',
    lineage: '/lineage',
    'lineage, one text': `/lineage?a=${a ?? ''}`,
    'lineage, two texts': `/lineage?a=${a ?? ''}&b=${b ?? ''}`,
    'lineage as a table': '/lineage?view=table',
    figures: '/figures',
    'figures as a table': '/figures?view=table',
    figure: `/figures/${figure}`,
    accounts: '/accounts',
    'accounts filtered to nothing': '/accounts?q=no-such-word',
    account: `/accounts/${account}`,
    findings: '/findings',
    'a new finding': '/findings?new=yes',
    finding: `/findings/${await finding(served)}`,
    'findings filtered to nothing': '/findings?q=no-such-word',
    reports: '/reports',
    report: '/reports/the-mills',
    'an address that leads nowhere': '/nowhere',
  };
}

/** A report with a number of every state, a citation of nothing, and blocks that stay text. */
async function report(served: Served): Promise<void> {
  const text = [
    ...['---', 'title: The mills', '---', '', '# The mills', ''],
    'There are {{count sites => 99}} of {{count events}}, {{count mills => 2}} and {{by hand 9 because "seen"}} [@nothing-here].',
    ...[
      '',
      '> “Nobody saw it.”',
      '',
      '| a | b |',
      '|---|---|',
      '| 1 | 2 |',
      '',
      '```table',
      'of: sites',
      '```',
      '',
    ],
  ].join('\n');
  const answer = await fetch(`${served.origin}/api/reports/the-mills/save`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sakkhi-token': served.token },
    body: JSON.stringify({ text, seen: null, note: null }),
  });
  expect(answer.ok, await answer.clone().text()).toBe(true);
}

/** A finding on two claims, one of them against it, with a gap. */
async function finding(served: Served): Promise<string> {
  const claims = (await served.json('/api/claims.json')) as { id: string }[];
  const said = { name: 'People were let go from the park.', standard: 'balance of probabilities' };
  const made = await record(served, [stating('finding', { ...said, gap: 'Who ordered it?' })]);
  const id = made.records[0] ?? '';
  const on = (field: string, claim: string): RegisterAct => ({
    ...{ do: 'state', record: id, kind: 'finding', basis: { by: 'claim', claim } },
    values: [{ field, value: claim, asOf: null }],
  });
  await record(served, [on('support', claims[0]?.id ?? ''), on('contrary', claims[1]?.id ?? '')]);
  return id;
}

interface Ref {
  readonly source: { readonly sha256: string };
  readonly story: number;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function violations(page: Page): Promise<string[]> {
  // Evaluated by the browser's own debugger, which the page's content security policy does not reach.
  await page.evaluate(axe.source);
  const result = await page.evaluate<AxeResult>('axe.run()');
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

function sidewaysPixels(): number {
  return document.documentElement.scrollWidth - window.innerWidth;
}
