/** How pages of a PDF end; whole files in the real process are read in test/hostile. */
import { describe, expect, it } from 'vitest';
import { pdfBytes } from '../../../test/hostile/pdf-bytes.ts';
import { parsePdf } from './pdf.ts';

const page = (number: number): { text: string; y: number }[] => [
  { text: `The committee met by the quiet river for the day number ${String(number)}.`, y: 700 },
];

describe('a PDF that takes too long', () => {
  it('keeps the pages read so far, at least one, and says how many', async () => {
    const bytes = pdfBytes(Array.from({ length: 300 }, (_, index) => page(index + 1)));
    const outcome = await parsePdf(bytes, { secondsForPages: 0 });
    if (outcome.status !== 'read') throw new Error(outcome.reason);
    expect(outcome.parsed.text).toContain('day number 1.');
    expect(outcome.parsed.text).not.toContain('day number 300.');
    expect(outcome.parsed.notes).toContain(
      'Only the first 1 of 300 pages were read in time; split the PDF to read the rest.',
    );
    expect(outcome.parsed.blocks?.every((block) => block.page === 1)).toBe(true);
  });

  it('with time enough nothing is left out', async () => {
    const outcome = await parsePdf(pdfBytes(Array.from({ length: 30 }, (_, index) => page(index + 1))));
    if (outcome.status !== 'read') throw new Error(outcome.reason);
    expect(outcome.parsed.text).toContain('day number 30.');
    expect(outcome.parsed.notes).toEqual([]);
  });
});

describe('pages without a text layer', () => {
  it('ask for the OCR process; until then the note names them', async () => {
    const outcome = await parsePdf(pdfBytes([page(1), [], page(3)]));
    expect(outcome).toMatchObject({
      status: 'read',
      wantsOcr: true,
      parsed: { notes: ['No text layer on page 2; the text of these pages is missing here.'] },
    });
  });

  it('are named with what to do where OCR is not installed', async () => {
    const mixed = await parsePdf(pdfBytes([page(1), []]), { scan: null });
    expect(mixed).toMatchObject({ status: 'read' });
    if (mixed.status === 'read')
      expect(mixed.parsed.notes[0]).toMatch(
        /^No text layer on page 2, and OCR is not installed: run "npm install"/,
      );
    const bare = await parsePdf(pdfBytes([[]]), { scan: null });
    expect(bare).toMatchObject({ status: 'unreadable', code: 'pdf-scanned' });
    if (bare.status === 'unreadable')
      expect(bare.reason).toContain('OCR is not installed: run "npm install"');
  });
});
