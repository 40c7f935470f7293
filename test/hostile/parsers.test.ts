/** The promise about hostile files, tried on real ones: each is refused with a reason, and the next file is read. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaptureParser, type ParserLimits } from '../../src/adapters/formats/index.ts';
import { hasSoundBlocks } from '../../src/adapters/formats/answer.ts';
import type { CaptureParser, ParseOutcome } from '../../src/ports/capture-parser.ts';
import { buildChild, type BuiltChild } from './parser-child-build.ts';
import { pdfBytes, type PdfLine } from './pdf-bytes.ts';
import { docxParts, wordParagraph, zipBytes } from './zip-bytes.ts';

let child: BuiltChild;
let probe: BuiltChild;
let parser: CaptureParser;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = encode(
  '<html><body><article><h1>Quiet river</h1><p>The committee met twice.</p></article></body></html>',
);

beforeAll(async () => {
  child = await buildChild();
  probe = await buildChild('test/hostile/probing-child.ts');
  parser = createCaptureParser({ childEntry: child.entry });
});

afterAll(async () => {
  await parser.close();
  child.remove();
  probe.remove();
});

async function withParser<T>(
  limits: Partial<ParserLimits>,
  use: (own: CaptureParser) => Promise<T>,
): Promise<T> {
  const own = createCaptureParser({ childEntry: child.entry, limits });
  try {
    return await use(own);
  } finally {
    await own.close();
  }
}

/** The file is refused with this code, and the same parser still reads the next one. */
async function refusedThenReads(own: CaptureParser, bytes: Uint8Array, code: string | RegExp): Promise<void> {
  const outcome = await own.parse({ bytes, name: '../../outside.html' });
  expect(outcome.status).toBe('unreadable');
  if (outcome.status === 'unreadable') {
    expect(outcome.code).toMatch(code);
    expect(outcome.reason).toMatch(/^This .{20,}[.;].*$/);
  }
  expect((await own.parse({ bytes: page, name: 'next.html' })).status).toBe('read');
}

function textOf(outcome: ParseOutcome): string {
  if (outcome.status !== 'read') throw new Error(outcome.reason);
  expect(hasSoundBlocks(outcome.parsed)).toBe(true);
  return outcome.parsed.text;
}

const lines: PdfLine[] = [
  { text: 'Quiet river waits', y: 760, size: 18 },
  { text: 'The committee met by the river, and the infor-', y: 720 },
  { text: 'mation was written down by its clerk.', y: 706 },
  { text: 'A second paragraph follows after a gap.', y: 676 },
];

describe('files that are read', () => {
  it('PDF: headings, paragraphs, pages, metadata', async () => {
    const bytes = pdfBytes([lines, lines.slice(1)], {
      info: '/Title (Quiet river) /Author (Nora Vale) /CreationDate (D:20250626120000)',
    });
    const outcome = await parser.parse({ bytes, name: 'a.pdf' });
    expect(textOf(outcome)).toContain(
      'met by the river, and the information was written down by its clerk.\n\nA second',
    );
    if (outcome.status !== 'read') return;
    expect(outcome.parsed.metadata).toMatchObject({
      title: 'Quiet river',
      author: 'Nora Vale',
      published: '2025-06-26',
    });
    expect(outcome.parsed.blocks?.map(({ kind, page: number }) => `${kind} ${String(number)}`)).toEqual([
      'heading 1',
      'paragraph 1',
      'paragraph 1',
      'paragraph 2',
      'paragraph 2',
    ]);
  });

  it('DOCX: headings, paragraphs, table rows, metadata', async () => {
    const cell = (text: string): string => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('May')}${cell('24')}</w:tr></w:tbl>`;
    const body = wordParagraph('Quiet river', 'Heading1') + wordParagraph('The committee met twice.') + table;
    const outcome = await parser.parse({ bytes: zipBytes(docxParts(body)), name: 'a.docx' });
    expect(textOf(outcome)).toBe('Quiet river\n\nThe committee met twice.\n\nMay\t24');
    if (outcome.status !== 'read') return;
    expect(outcome.parsed.blocks?.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'table-row']);
    expect(outcome.parsed.metadata).toMatchObject({
      title: 'Night & day',
      author: 'Nora Vale',
      published: '2024-03-05',
    });
  });

  it('answers belong to their own calls', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        parser.parse({ bytes: encode(`<p>Page number ${String(i)}</p>`), name: 'x' }),
      ),
    );
    expect(outcomes.map(textOf)).toEqual(Array.from({ length: 12 }, (_, i) => `Page number ${String(i)}`));
  });

  it('50 MB of text on one line, in linear time', { timeout: 240_000 }, async () => {
    const work = async (size: number): Promise<number> => {
      const started = process.cpuUsage();
      const outcome = await parser.parse({ bytes: new Uint8Array(size).fill(0x37), name: 'digits.txt' });
      expect(textOf(outcome)).toHaveLength(size);
      const { user, system } = process.cpuUsage(started);
      return user + system;
    };
    // Ten times the text; a hundred times the work would be quadratic.
    const tenth = await work(5_000_000);
    expect((await work(50_000_000)) / tenth).toBeLessThan(40);
  });
});

describe('files that are refused with their reason', () => {
  it.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['a binary named .txt', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 31), 'file-binary'],
    ['a cut PDF', pdfBytes([lines]).subarray(0, 300), 'pdf-truncated'],
    ['a PDF without text layer', pdfBytes([[], []]), 'pdf-scanned'],
    [
      'a locked PDF',
      pdfBytes([lines], {
        trailer: `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<01> <01>]`,
      }),
      'pdf-encrypted',
    ],
    [
      'a ZIP bomb',
      zipBytes([
        ...docxParts(wordParagraph('x')),
        { name: 'word/media/a', data: new Uint8Array(30_000_000) },
      ]),
      'zip-bomb',
    ],
    [
      'a ZIP that climbs out',
      zipBytes([...docxParts(wordParagraph('x')), { name: '../../cron', data: 'x' }]),
      'zip-names',
    ],
    [
      'a part that lies about its size',
      zipBytes([...docxParts(wordParagraph('x')), { name: 'a', data: 'x'.repeat(9000), claimedBytes: 5 }]),
      'docx-damaged',
    ],
    ['an empty workbook', zipBytes([{ name: 'xl/workbook.xml', data: '<workbook/>' }]), 'xlsx-blank'],
    ['200,000 nested elements', encode(`<html>${'<div>'.repeat(200_000)}`), 'html-too-deep'],
  ])('%s', async (_, bytes, code) => {
    await refusedThenReads(parser, bytes, code);
  });

  it('a Word file nested too deeply for the library', async () => {
    const deep = '<w:smartTag>'.repeat(30_000) + wordParagraph('x') + '</w:smartTag>'.repeat(30_000);
    const outcome = await parser.parse({ bytes: zipBytes(docxParts(deep)), name: 'deep.docx' });
    if (outcome.status === 'unreadable') expect(outcome.code).toMatch(/^(?:docx|parser)-/);
    expect((await parser.parse({ bytes: page, name: 'next.html' })).status).toBe('read');
  });

  it('a page with one attribute of 10 MB is read or refused, and the next file is read', async () => {
    const outcome = await parser.parse({
      bytes: encode(`<html><body><p class="${'x '.repeat(5_000_000)}">Hello</p>`),
      name: 'x',
    });
    if (outcome.status === 'read') expect(outcome.parsed.text).toBe('Hello');
    expect((await parser.parse({ bytes: page, name: 'next.html' })).status).toBe('read');
  });
});

describe('files that exhaust a limit', () => {
  it(
    '50 MB of opening brackets',
    () =>
      withParser({ secondsPerFile: 10 }, (own) =>
        refusedThenReads(own, encode(`<html><body>${'<'.repeat(50_000_000)}`), /html-too-large|parser-/),
      ),
    60_000,
  );

  it(
    'time: the parser is killed and replaced',
    () =>
      withParser({ secondsPerFile: 0.7 }, (own) =>
        refusedThenReads(
          own,
          encode(`<html><body>${'<p>one, <i>two</i>, three'.repeat(250_000)}`),
          'parser-timeout',
        ),
      ),
    60_000,
  );

  it(
    'memory: a small heap dies of a large page, and says so',
    () =>
      withParser({ heapMegabytes: 48 }, (own) =>
        refusedThenReads(own, encode(`<html><body>${'<p>a'.repeat(1_500_000)}`), 'parser-memory'),
      ),
    60_000,
  );

  it('size of the answer', () =>
    withParser({ answerBytes: 20_000 }, (own) =>
      refusedThenReads(
        own,
        encode(`<html><body><p>${'long text '.repeat(5_000)}`),
        'parser-answer-too-large',
      ),
    ));

  it('files per process: a worn-out process is replaced', () =>
    withParser({ filesPerProcess: 1, processes: 1 }, async (own) => {
      for (let i = 0; i < 3; i += 1)
        expect((await own.parse({ bytes: page, name: 'x' })).status).toBe('read');
    }));
});

describe('a parser process', () => {
  it('that cannot start is a fault of the machine, not of the file', async () => {
    const missing = createCaptureParser({ childEntry: new URL('missing.mjs', child.entry) });
    await expect(missing.parse({ bytes: page, name: 'x' })).rejects.toMatchObject({
      code: 'parser-not-built',
      kind: 'unavailable',
    });
  });
});

describe('in a program of its own', () => {
  it('waits for a file that is killed, and ends by itself although nobody closed the parser', async () => {
    const built = await buildChild('src/adapters/formats/index.ts');
    const script = `
      const { createCaptureParser } = await import(${JSON.stringify(built.entry.href)});
      const parser = createCaptureParser({ childEntry: new URL(${JSON.stringify(probe.entry.href)}), limits: { secondsPerFile: 1 } });
      const bytes = new TextEncoder().encode('<html>order:hang;</html>');
      console.log((await parser.parse({ bytes, name: 'x' })).code);
      console.log((await parser.parse({ bytes, name: 'x' })).code);`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 30_000 });
    built.remove();
    expect(output.toString()).toBe('parser-timeout\nparser-timeout\n');
  });
});

describe('closing', () => {
  it('answers the file at work, refuses the next, and may be called twice', async () => {
    const own = createCaptureParser({ childEntry: probe.entry });
    const endless = own.parse({ bytes: encode('<html>order:hang;</html>'), name: 'x' });
    // As a rule it is at work by then; where the machine is slow, it is ended before.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await own.close();
    await own.close();
    expect((await endless).status).toBe('unreadable');
    expect(await own.parse({ bytes: page, name: 'x' })).toMatchObject({ code: 'parser-closed' });
    expect((await own.parse({ bytes: encode('still read'), name: 'x' })).status).toBe('read');
  });
});
