/** axe-core finds nothing on any view of the register, in light and dark, wide and narrow; none scrolls sideways. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisterPage } from '../../src/contract/register.ts';
import { openBrowser } from './browser.ts';
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
    served = await serve('example');
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
      const { page, complaints, leave } = await visit(browser, {
        origin: served.origin,
        theme,
        width,
        locale,
      });
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
      await leave();
    });
  }
});

async function viewsOf(served: Served): Promise<Record<string, string>> {
  const page = async (kind: string): Promise<string | undefined> =>
    ((await served.json(`/api/register.json?kind=${kind}`)) as RegisterPage).rows[0]?.id;
  const records = await Promise.all(
    (['site', 'event', 'organisation', 'letter'] as const).map(
      async (kind) => [kind, await page(kind)] as const,
    ),
  );
  return {
    list: '/register',
    'list of everything': '/register?kind=all',
    'list filtered to nothing': '/register?q=no-such-word',
    map: '/register/map',
    timeline: '/register/timeline',
    'state response': '/register/response',
    import: '/register/import',
    ...Object.fromEntries(
      records.flatMap(([kind, id]) => (id === undefined ? [] : [[kind, `/register/records/${id}`]])),
    ),
  };
}

async function violations(page: Page): Promise<string[]> {
  // Evaluated by the browser's own debugger, which the page's content security policy does not reach.
  await page.evaluate(axe.source);
  const result = await page.evaluate<AxeResult>('axe.run()');
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
