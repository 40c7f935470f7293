/**
 * The report on paper: Chromium lays it out, paged.js gives it notes at the foot, running heads and page numbers. The browser has no network: its page,
 * style and nothing else are handed to it, every other request is refused and ends the work.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { Fault } from '../../base/index.ts';
import { openChromium } from './chromium.ts';

export interface Paper {
  /** A whole HTML page that links `style.css`. */
  readonly page: string;
  readonly style: string;
}

/** A name that can never be looked up (RFC 2606). */
const address = 'http://report.invalid/';
const longestMilliseconds = 180_000;

/** Throws `publication/no-browser` and `publication/pdf` (unavailable). */
export async function printPdf(paper: Paper): Promise<Uint8Array> {
  const browser = await openChromium();
  try {
    const context = await browser.newContext({
      bypassCSP: true,
      colorScheme: 'light',
      locale: 'en-GB',
      timezoneId: 'UTC',
    });
    const refused = await hand(context, paper);
    const page = await context.newPage();
    page.setDefaultTimeout(longestMilliseconds);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.goto(address);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.evaluate('window.PagedConfig = { auto: false }');
    await page.addScriptTag({ content: await pagedScript() });
    await page.evaluate('window.PagedPolyfill.preview().then(() => undefined)');
    if (refused.length > 0) throw new Error(`a request to ${refused[0] ?? ''} was refused`);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    return new Uint8Array(pdf);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault({
      code: 'publication/pdf',
      kind: 'unavailable',
      message: `The PDF could not be printed: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}. Nothing was published.`,
      advice:
        'Try again; without --pdf the site is made alone. CHROME_PATH names another Chrome or Chromium.',
      cause: error,
    });
  } finally {
    await browser.close();
  }
}

/** Hands page and style to the browser and refuses the rest; returns the addresses that were refused, as they come. */
async function hand(context: BrowserContext, { page, style }: Paper): Promise<readonly string[]> {
  const refused: string[] = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === address) await route.fulfill({ contentType: 'text/html; charset=utf-8', body: page });
    else if (url === `${address}style.css`)
      await route.fulfill({ contentType: 'text/css; charset=utf-8', body: style });
    else if (url === `${address}favicon.ico` || url.startsWith('data:') || url.startsWith('blob:'))
      await route.fallback();
    else {
      refused.push(url);
      await route.abort();
    }
  });
  return refused;
}

async function pagedScript(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('pagedjs');
  return readFile(join(dirname(main), '..', 'dist', 'paged.polyfill.min.js'), 'utf8');
}
