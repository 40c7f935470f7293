/** axe-core finds nothing on any view of the register, in light and dark, wide and narrow; none scrolls sideways. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('accessibility of the register', () => {
  let browser: Browser;
  let served: Served;
  let views: Readonly<Record<string, string>>;

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('empty');
    views = await viewsOf(served);
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  for (const [theme, width, locale] of [
    ['light', 1280, 'en'],
    ['dark', 1280, 'en'],
    ['light', 360, 'en'],
    ['light', 1280, 'km'],
  ] as const) {
    it(`${theme}, ${width} px, ${locale}`, { timeout: 240_000 }, async () => {
      const visitor = await visit(browser, {
        origin: served.origin,
        theme,
        width,
        locale,
      });
      const { page, complaints } = visitor;
      await page.goto(served.url);
      const found: string[] = [];
      for (const [name, path] of Object.entries(views)) {
        await page.goto(served.origin + path);
        await page.getByRole('heading').first().waitFor();
        await page.waitForLoadState('networkidle');
        for (const violation of await violations(page)) found.push(`${name}: ${violation}`);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (sideways > 0) found.push(`${name}: scrolls sideways by ${sideways}`);
      }
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
      await visitor.leave();
    });
  }
});

/** One record of every sort that a view draws in its own way, and the addresses of all views. */
async function viewsOf(served: Served): Promise<Record<string, string>> {
  const [site = '', organisation = ''] = (
    await record(served, [
      stating('site', {
        name: 'Mill compound',
        location: 'geo:11.5564,104.9282;u=15000',
        capacity: '~300',
        'status@2023': 'suspicious',
        'status@2024-03~': 'confirmed',
        'response@2024-05-12': 'visited',
        'response@2024-09': 'abuses-continued',
        criterion: 'online-fraud',
        description: 'Four blocks behind a wall.',
      }),
      stating('organisation', { name: 'Delta Holdings', type: 'company' }),
    ])
  ).records;
  const [event = '', letter = ''] = (
    await record(served, [
      stating('event', { name: 'A raid at the mill', kind: 'raid', date: '2024-05~', site }),
      stating('letter', {
        name: 'Questions on the mill',
        to: organisation,
        sent: '2025-01-10',
        due: '2025-02-10',
      }),
      stating('site', { capacity: '>=500', owner: organisation }, site),
      stating('site', { name: 'Quay compound', location: 'geo:10.6,103.5', 'status@2025': 'emptied' }),
    ])
  ).records;
  const [media = ''] = (
    await record(served, [
      stating('media', {
        name: 'The wall from the road',
        location: 'geo:11.5565,104.9281;u=40',
        locationMethod: 'shadows',
        locationReason: 'The shadow of the tower at noon.',
      }),
      stating('ownership', { owner: organisation, asset: organisation, share: '100' }),
    ])
  ).records;
  await record(served, [{ do: 'review', record: site, state: 'asked' }]);
  return {
    list: '/register',
    'list of everything': '/register?kind=all',
    'list filtered to nothing': '/register?q=no-such-word',
    'list of the trash': '/register?trashed=yes',
    map: `/register/map?at=${site}`,
    timeline: '/register/timeline',
    'state response': '/register/response',
    'state response of all': '/register/response?status=all',
    network: '/register/network',
    'new site': '/register/new',
    'new person': '/register/new?kind=person',
    media: `/register/records/${media}`,
    search: '/search?q=mill',
    import: '/register/import',
    site: `/register/records/${site}`,
    event: `/register/records/${event}`,
    organisation: `/register/records/${organisation}`,
    letter: `/register/records/${letter}`,
  };
}

async function violations(page: Page): Promise<string[]> {
  // Evaluated by the browser's own debugger, which the page's content security policy does not reach.
  await page.evaluate(axe.source);
  const result = await page.evaluate<AxeResult>('axe.run()');
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
