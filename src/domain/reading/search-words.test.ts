/** Words of any text: their places are exact, nothing in them could be read as anything but words, and every text is a search. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearch, searchMatches, searchSnippet, searchWords } from './index.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          'É',
          'ß',
          'İ',
          ' ',
          '"',
          '-',
          '*',
          '中',
          '国',
          'ก',
          '\u0e33',
          'ក',
          '\u17d2',
          '\u200b',
          '\u00ad',
          'مُ',
          'ـ',
          '٣',
          '\ud83d',
          '\0',
          '한',
          '\u1112',
          '\u1161',
          'ｶ',
        ],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

const words = (text: string): string[] => searchWords(text).map(({ word }) => word);

describe('words of a text', () => {
  test('hold letters, marks and digits only, and stand in order within it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { word, start, end } of searchWords(text)) {
          expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
    );
  });

  test.each([
    ['Café “don’t” ÉCOLE', ['cafe', 'don', 't', 'ecole']],
    ['中国人 ABC', ['中国', '国人', '人', 'abc']],
    ['53คน', ['53', 'คน', 'น']],
    ['10,000', ['10', '000']],
    ['a\u00adb', ['ab']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));

  test('very long runs are cut or grouped, whatever they are made of', () => {
    for (const unit of ['a', 'a\u0301', '\u200b', 'ក\u200b', '国', '๑', '\u0301', '\ud800'])
      for (const { word } of searchWords(unit.repeat(20_000))) expect(word.length).toBeLessThanOrEqual(64);
  });
});

describe('what was typed', () => {
  test('is found in itself, and marked within it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { clauses } = parseSearch(`"${text.replaceAll(/["“”„‟«»‹›「」『』〝〞＂]/gu, ' ')}"`);
        const wanted = clauses.filter(({ without }) => !without);
        const marks = searchMatches(text, wanted);
        expect(marks.length > 0).toBe(wanted.length > 0);
        for (const { start, end } of searchSnippet(text, wanted).marks) expect(end).toBeGreaterThan(start);
      }),
    );
  });

  test('clauses', () => {
    const typed = parseSearch('harbour -master "two words" -"not these" harb* a* «guillemets ici» “open');
    expect(typed.clauses.map(({ words: all, begins, without }) => [all.join(' '), begins, without])).toEqual([
      ['harbour', false, false],
      ['master', false, true],
      ['two words', false, false],
      ['not these', false, true],
      ['harb', true, false],
      ['a', false, false],
      ['guillemets ici', false, false],
      ['open', false, false],
    ]);
  });
});
