/** What stands where in a report, and that every text has a manuscript whose places lie inside it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseManuscript, splitAtMarks } from './manuscript-parse.ts';
import type { Manuscript } from './manuscript.ts';

const report = `---
title: What the state did
language: en
authors: A. Reader; B. Writer
date: 2025-04-02
precision: 10 km
---
# The sites

Researchers confirmed {{count sites where status = confirmed => 47}} sites &amp; more. At
{{share sites where a_b = "x => y" of *c* | d => more than a third}} of them
nothing is known [@site-0001; @finding-3f2a9c].

It lasted {{by hand 9 days because "the witness counted"}}, and \`{{count}}\` is code.

| place | count |
| --- | --- |
| Ketong | {{count sites where place = Ketong \\| Rassau => 12}} |

\`\`\`chart
of: sites where status = confirmed
kind: bars
\`\`\`
`;

function slice(source: string, { start, end }: { start: number; end: number }): string {
  return source.slice(start, end);
}

describe('a manuscript', () => {
  const read = parseManuscript(report);

  it('has its heading', () => {
    const { title, language, authors, date, precision } = read.heading;
    expect({ title, language, authors, date, precision }).toEqual({
      title: 'What the state did',
      language: 'en',
      authors: ['A. Reader', 'B. Writer'],
      date: '2025-04-02',
      precision: '10 km',
    });
    expect(read.problems).toEqual([]);
  });

  it('has its marks, none in code', () => {
    expect(read.marks.map((mark) => mark.mark)).toEqual([
      'figure',
      'figure',
      'citation',
      'by hand',
      'figure',
    ]);
    const [, share, cited, byHand] = read.marks;
    expect(share).toMatchObject({
      says: 'more than a third',
      expression: 'share sites where a_b = "x => y" of *c* | d',
    });
    expect(cited).toMatchObject({ cited: [{ id: 'site-0001' }, { id: 'finding-3f2a9c' }] });
    expect(byHand).toMatchObject({ says: '9 days', reason: 'the witness counted' });
  });

  it('reads as a reader does, with the way back to the source', () => {
    const paragraph = read.prose[1];
    expect(paragraph?.text).toBe(
      'Researchers confirmed 47 sites & more. At\nmore than a third of them\nnothing is known .',
    );
    for (const { prose, stretch } of read.prose.flatMap((one) =>
      one.stretches.map((stretch) => ({ prose: one, stretch })),
    )) {
      if (stretch.kind === 'text')
        expect(report.slice(stretch.from, stretch.to)).toBe(slice(prose.text, stretch));
    }
    const cell = read.prose.find((one) => one.cell?.row === 1 && one.cell.column === 1);
    expect(cell?.text).toBe('12');
  });

  it('has its blocks with settings', () => {
    expect(
      read.blocks.map(({ word, settings }) => ({
        word,
        settings: settings.map(({ key, value }) => [key, value]),
      })),
    ).toEqual([
      {
        word: 'chart',
        settings: [
          ['of', 'sites where status = confirmed'],
          ['kind', 'bars'],
        ],
      },
    ]);
  });

  it('keeps the code that shows marks', () => {
    const code = parseManuscript('---\ntitle: a\n---\n`{{count}}`\n\n```\n{{x}} [@y]\n```\n');
    expect(code.marks).toEqual([]);
    expect(JSON.stringify(code.root)).toContain('{{x}} [@y]');
  });

  it.each([
    ['---\ntitle: a\n---\nIt is {{count sites', 'never closed'],
    ['---\ntitle: a\n---\n{{ => 4}}', 'no expression'],
    ['---\ntitle: a\n---\n{{count sites => }}', 'No words'],
    ['---\ntitle: a\n---\n{{by hand 9 days}}', 'needs its reason'],
    ['---\ntitle: a\n---\nSaid [@a b].', 'is no citation'],
    ['---\ntitle: a\ncolour: red\n---\n', 'no key “colour”'],
    ['---\ntitle: a\ndate: soon\n---\n', 'is no day'],
    ['no heading', 'no heading part'],
    ['---\ntitle: a\n', 'not closed'],
    ['---\ntitle: a\n---\n```chart\nbars\n```\n', 'no “key: value”'],
  ])('says what is wrong: %j', (source, says) => {
    expect(
      parseManuscript(source)
        .problems.map(({ message }) => message)
        .join(' '),
    ).toContain(says);
  });
});

const pieces = [
  '{{',
  '}}',
  ' => ',
  '[@',
  ']',
  ';',
  '`',
  '```\n',
  '\n',
  '\n\n',
  '| a ',
  '---\n',
  '> ',
  '- ',
  '*',
  '_',
  '&amp;',
  '\\',
  'by hand ',
  'because "',
  '"',
  'title: x\n',
  '<b>',
  '\u{1f600}',
  'កម្ពុជា',
  '\r\n',
  '\t',
  '\0',
  '\ue000',
  'x',
];

function isInside(read: Manuscript): boolean {
  const { length } = read.source;
  const ranges = [
    ...read.marks,
    ...read.problems,
    ...read.blocks,
    ...read.prose,
    ...read.prose.flatMap((one) => one.stretches.map(({ from, to }) => ({ start: from, end: to }))),
  ];
  return ranges.every(({ start, end }) => start >= 0 && start <= end && end <= length);
}

describe('any text', () => {
  it('has a manuscript whose places lie inside it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const source = parts.join('');
        const read = parseManuscript(source);
        expect(isInside(read)).toBe(true);
        for (const prose of read.prose) {
          expect(prose.stretches.map((stretch) => slice(prose.text, stretch)).join('')).toBe(prose.text);
          for (const stretch of prose.stretches) {
            if (stretch.kind === 'text') expect(stretch.to - stretch.from).toBe(stretch.end - stretch.start);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('gives back its marks from the tree', () => {
    expect(splitAtMarks('a \ue000\ue001\ue001 b\ue000')).toEqual(['a ', null, ' b', null]);
  });
});

describe('hostile texts', () => {
  it.each([
    '[',
    '{{',
    '[@',
    '*a **a ',
    '_a__ ',
    '>',
    '- ',
    '<a ',
    '`',
    '&',
    '|a',
    '![[',
    '\n> - ',
    'a: b\n',
    '{{a => ',
  ])('%j in masses is read', (piece) => {
    const source = `---\ntitle: a\n---\n${piece.repeat(8_000)}`;
    expect(isInside(parseManuscript(source))).toBe(true);
  });
});
