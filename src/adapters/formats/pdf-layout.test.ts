import { describe, expect, it } from 'vitest';
import { joinLines, layOut, type TextItem } from './pdf-layout.ts';

const item = (text: string, y: number, more: Partial<TextItem> = {}): TextItem => ({
  text,
  x: 72,
  y,
  width: text.length * 5.5,
  size: 11,
  endsLine: true,
  ...more,
});

describe('lines become paragraphs', () => {
  it('breaks at a gap, joins inside, and sees a heading by its size', () => {
    const items = [
      item('Quiet river waits', 760, { size: 18 }),
      item('The committee met by the river and the infor-', 720),
      item('mation was written down by the clerk.', 706),
      item('A second paragraph follows after a gap.', 676),
    ];
    expect(layOut([{ page: 1, height: 842, items }])).toEqual([
      { kind: 'heading', text: 'Quiet river waits', page: 1 },
      {
        kind: 'paragraph',
        text: 'The committee met by the river and the information was written down by the clerk.',
        page: 1,
      },
      { kind: 'paragraph', text: 'A second paragraph follows after a gap.', page: 1 },
    ]);
  });

  it('takes repeated edge lines and page numbers for furniture, and joins a paragraph over the page break', () => {
    const pages = [1, 2, 3].map((page) => ({
      page,
      height: 842,
      items: [
        item('The Lowland Record', 810),
        item(`page ${String(page)} begins and goes on without an`, 700),
        item(`end of page ${String(page)} words`, 686),
        item(String(page), 30),
      ],
    }));
    const blocks = layOut(pages);
    expect(blocks.filter(({ kind }) => kind === 'chrome')).toHaveLength(6);
    expect(blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(1);
  });
});

describe('hyphens at the line end', () => {
  it.each([
    ['infor-', 'mation', [], 'information'],
    ['twenty-', 'four', ['twenty-four'], 'twenty-four'],
    ['2019-', '2020', [], '2019-2020'],
    ['Al-', 'Nahr', [], 'Al-Nahr'],
    ['soft\u00ad', 'ware', [], 'software'],
    ['one', 'two', [], 'one two'],
    ['委員会', 'によると', [], '委員会によると'],
  ])('%s + %s', (first, second, words, joined) => {
    expect(joinLines(first, second, new Set(words))).toBe(joined);
  });
});
