import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSafeLabel, maxLabelCodeUnits, safeLabel } from './safe-label.ts';

test.each([
  ['report.txt', 'report.txt'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['/home/reporter/notes.md', 'notes.md'],
  ['..', 'unnamed'],
  ['.', 'unnamed'],
  ['folder/', 'unnamed'],
  ['', 'unnamed'],
  ['   ', 'unnamed'],
  ['a\0b.txt', 'a‹U+0000›b.txt'],
  ['line\nbreak.txt', 'line‹U+000A›break.txt'],
  ['\u001b[31mred.txt', '‹U+001B›[31mred.txt'],
  ['photo\u202Egnp.exe', 'photo‹U+202E›gnp.exe'],
  ['\ufefftitle', '‹U+FEFF›title'],
  ['half \ud83d pair', 'half ‹U+D83D› pair'],
  ['tag\u{e0041}', 'tag‹U+E0041›'],
  ['របាយការណ៍\u200b.txt', 'របាយការណ៍\u200b.txt'],
  ['تقرير‌ها.txt', 'تقرير‌ها.txt'],
  ['報告 \u{1F600}.pdf', '報告 \u{1F600}.pdf'],
])('%j is recorded as %j', (given, label) => {
  expect(safeLabel(given)).toBe(label);
});

test('a long name keeps its beginning and its ending', () => {
  const label = safeLabel(`${'a'.repeat(1000)}.final.pdf`);
  expect(label).toHaveLength(maxLabelCodeUnits);
  expect(label).toMatch(/^a+…a+\.final\.pdf$/);
});

// Its time limit is what is tested: a slip to quadratic time takes hours.
test('ten megabytes of hostile name are labelled at once', { timeout: 60_000 }, () => {
  for (const piece of ['\u202e', '/', ' ', '\ud800'])
    expect(safeLabel(piece.repeat(10_000_000)).length).toBeLessThanOrEqual(maxLabelCodeUnits);
});

test('any name gives a label that is safe, short and stays itself', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('../', '\ud800', '\u202e', '…', '‹', ' '),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const label = safeLabel(parts.join(''));
      expect(safeLabel(label)).toBe(label);
      expect(isSafeLabel(label)).toBe(true);
      expect(label.length).toBeLessThanOrEqual(maxLabelCodeUnits);
      expect(label).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(['', '.', '..']).not.toContain(label);
    }),
    { numRuns: 400 },
  );
});
