/** A published report opened from a folder: no request leaves, axe finds nothing, and the PDF gives its words back in five scripts. */
import axe from 'axe-core';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPress, writeSite } from '../../src/adapters/publication/index.ts';
import { sampleReport, scriptSentences } from '../../src/adapters/publication/sample-report.cases.ts';
import type { PrintedSite } from '../../src/ports/report-press.ts';
import { pdfWords } from '../pdf-words.ts';
import { openBrowser } from './browser.ts';

function print(hasPdf: boolean, language = 'en'): Promise<PrintedSite> {
  const sample = sampleReport();
  const report = { ...sample, heading: { ...sample.heading, language } };
  return createPress().print({ report, data: [], hasPdf, placeOf: () => null });
}

describe.each(['en', 'ar'])('a published site in %s, opened from its folder', (language) => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await openBrowser();
    folder = join(mkdtempSync(join(tmpdir(), 'sakkhi-published-')), 'site');
    await writeSite(folder, (await print(false, language)).files, () => Promise.resolve());
  });

  afterAll(async () => {
    await browser.close();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      it(`${colorScheme}, ${width} px: nothing leaves, axe finds nothing, nothing scrolls sideways`, async () => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
        const left: string[] = [];
        await context.route(
          (url) => url.protocol !== 'file:' && url.protocol !== 'data:',
          (route) => {
            left.push(route.request().url());
            return route.abort();
          },
        );
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        for (const name of ['index.html', 'verification.html']) {
          await page.goto(pathToFileURL(join(folder, name)).href);
          expect(
            await page.evaluate(
              'document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === "error").length)',
            ),
          ).toBe(0);
          expect(
            await page.evaluate(
              'document.documentElement.scrollWidth - document.documentElement.clientWidth',
            ),
          ).toBe(0);
          await page.evaluate(axe.source);
          const found = await page.evaluate<string[]>(
            'axe.run({ preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`))',
          );
          expect(found).toEqual([]);
        }
        expect(left).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
      });
    }
  }
});

/** Words without spaces: where lines break is the paper's matter. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\u00ad]/gu, '');
}

describe('a published PDF', () => {
  let file: Uint8Array;
  let words: string;
  let again: readonly string[];

  beforeAll(async () => {
    const [one, other] = [await print(true), await print(true)];
    const pdfOf = (site: PrintedSite): Uint8Array =>
      site.files.find(({ path }) => path === 'report.pdf')?.bytes ?? new Uint8Array();
    const pages = (site: PrintedSite): readonly string[] => pdfWords(pdfOf(site));
    file = pdfOf(one);
    words = bare(pages(one).join(''));
    again = pages(other);
  }, 240_000);

  it.each(['latin', 'khmer', 'thai', 'chinese'] as const)('gives %s back as it was written', (script) => {
    expect(words).toContain(bare(scriptSentences[script]));
  });

  // Joined letters of a line that runs the other way can only stand so in a PDF; whoever copies turns them round.
  it('gives Arabic back, letter for letter in the order in which it is drawn', () => {
    const drawn = Array.from(bare(scriptSentences.arabic)).reverse().join('');
    expect(words).toContain(drawn);
  });

  it('gives every script back in reading order to a program that people have', (context) => {
    const found = spawnSync('pdftotext', ['-', '-'], { input: file, encoding: 'utf8' });
    if (found.error !== undefined) {
      context.skip('pdftotext is not installed here');
      return;
    }
    const read = bare(found.stdout.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ''));
    for (const sentence of Object.values(scriptSentences)) expect(read).toContain(bare(sentence));
  });

  it('has notes at the foot of the page, numbered as in the text, and running heads', () => {
    expect(words).toContain(bare('1 North yard.'));
    expect(words).toContain('1/');
  });

  it('has the same words on the same pages each time', () => {
    expect(bare(again.join(''))).toBe(words);
  });
});
