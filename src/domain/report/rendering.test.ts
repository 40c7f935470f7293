/** Values in words: a bound is never left out, a share in words truly holds, in every language. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount } from './expression-facts.cases.ts';
import { englishNumber } from './rendering-english.ts';
import { languages } from './rendering-languages.ts';
import { frenchNumber, spanishNumber } from './rendering-romance.ts';
import { renderValue } from './rendering.ts';
import type { FormWord } from './expression-tree.ts';
import type { ExpressionValue } from './value.ts';

function written(value: ExpressionValue, language: string, form: FormWord | null = null): string {
  return renderValue(value, { form: form === null ? null : { form, start: 0, end: 0 }, language });
}

const number = (text: string): ExpressionValue => ({ type: 'amount', unit: null, ...amount(text) });
const share = (numerator: number, denominator: number): ExpressionValue => ({
  type: 'share',
  numerator,
  denominator,
});
const known = ['en', ...languages.keys()];

describe('English', () => {
  test.each([
    [number('53'), null, '53'],
    [number('1234567'), null, '1,234,567'],
    [number('>=53'), null, 'at least 53'],
    [number('>53'), null, 'more than 53'],
    [number('<=53'), null, 'at most 53'],
    [number('<53'), null, 'fewer than 53'],
    [number('~53'), null, 'about 53'],
    [number('40..60'), null, '40 to 60'],
    [number('vague'), null, 'an unknown number'],
    [number('0.25'), 'percent', '25%'],
    [number('>=53'), 'words', 'at least fifty-three'],
    [share(1, 3), null, 'one-third'],
    [share(17, 47), null, 'more than one-third'],
    [share(0, 47), null, 'none of 47'],
    [share(47, 47), null, 'all 47'],
    [share(2, 47), null, '2 of 47'],
    [share(17, 47), 'fraction', '17 of 47'],
    [share(17, 47), 'percent', 'about 36%'],
    [share(1, 4), 'percent', '25%'],
    [share(1, 1000), 'percent', 'fewer than 1%'],
    [share(999, 1000), 'percent', 'more than 99%'],
    [{ type: 'date', date: '2025-03-09' }, null, '9 March 2025'],
    [{ type: 'date', date: '2025-03~' }, null, 'about March 2025'],
    [{ type: 'date', date: '2025-03/2025-05-02' }, null, 'March 2025 to 2 May 2025'],
    [{ type: 'list', items: ['a', 'b', 'c'] }, null, 'a, b and c'],
    [{ type: 'list', items: [] }, null, 'none'],
  ] as const)('%j as %s is %s', (value, form, expected) => {
    expect(written(value, 'en-GB', form)).toBe(expected);
  });
});

describe('other languages', () => {
  test.each([
    ['es', number('>=53'), 'al menos 53'],
    ['es', share(17, 47), 'más de un tercio'],
    ['es', number('12345.5'), '12\u202f345,5'],
    ['fr', number('>=53'), 'au moins 53'],
    ['fr', share(17, 47), 'plus d’un tiers'],
    ['fr', { type: 'date', date: '2025-08-02' }, '2 août 2025'],
    ['th', number('>=53'), 'อย่างน้อย 53'],
    ['th', share(17, 47), 'มากกว่าหนึ่งในสาม'],
    ['km', number('>=53'), 'យ៉ាងហោចណាស់ 53'],
    ['km', share(17, 47), 'ជាងមួយភាគបី'],
    ['zh', number('>=53'), '至少53'],
    ['zh-Hant', share(17, 47), '超过三分之一'],
    ['zh', { type: 'date', date: '2025-08-02' }, '2025年8月2日'],
    ['ar', number('>=53'), 'ما لا يقل عن 53'],
    ['ar', share(17, 47), 'أكثر من الثلث'],
    ['vi', number('>=53'), '≥ 53'],
    ['vi', share(17, 47), '17/47'],
    ['vi', { type: 'date', date: '2025-08-02' }, '2025-08-02'],
  ] as const)('%s', (language, value, expected) => {
    expect(written(value, language)).toBe(expected);
  });

  test('bounds of one number are told apart in every language', () => {
    const all = ['53', '>=53', '>53', '<=53', '<53', '~53', '40..53'];
    for (const language of [...known, 'xx']) {
      expect(new Set(all.map((text) => written(number(text), language))).size).toBe(all.length);
    }
  });

  test('number words that a language has not are refused at the form', () => {
    expect(() => written(number('53'), 'km', 'words')).toThrow(
      'The language of this text has no number words here: write it `as digits`.',
    );
    expect(() => written(number('0.5'), 'en', 'words')).toThrow(
      'This number has no words: write it `as digits`.',
    );
    expect(() => written({ type: 'text', text: 'x' }, 'en', 'words')).toThrow(
      'A text cannot be written as words. Leave `as` out.',
    );
  });
});

test.each([
  [0, 'zero', 'cero', 'zéro'],
  [21, 'twenty-one', 'veintiuno', 'vingt-et-un'],
  [47, 'forty-seven', 'cuarenta y siete', 'quarante-sept'],
  [71, 'seventy-one', 'setenta y uno', 'soixante-et-onze'],
  [80, 'eighty', 'ochenta', 'quatre-vingts'],
  [99, 'ninety-nine', 'noventa y nueve', 'quatre-vingt-dix-neuf'],
  [100, 'one hundred', 'cien', 'cent'],
  [103, 'one hundred and three', 'ciento tres', 'cent-trois'],
  [200, 'two hundred', 'doscientos', 'deux-cents'],
  [1000, 'one thousand', 'mil', 'mille'],
  [1007, 'one thousand and seven', 'mil siete', 'mille-sept'],
  [21_300, 'twenty-one thousand three hundred', 'veintiún mil trescientos', 'vingt-et-un-mille-trois-cents'],
  [80_200, 'eighty thousand two hundred', 'ochenta mil doscientos', 'quatre-vingt-mille-deux-cents'],
  [2_000_005, 'two million and five', null, null],
])('%i in words', (value, english, spanish, french) => {
  expect([englishNumber(value), spanishNumber(value), frenchNumber(value)]).toEqual([
    english,
    spanish,
    french,
  ]);
});

test('number words of different numbers are different', () => {
  const numbers = fc.integer({ min: 0, max: 999_999 });
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      for (const words of [englishNumber, spanishNumber, frenchNumber])
        expect(words(a) === words(b)).toBe(a === b);
    }),
  );
});

test('a share in words holds', () => {
  const parts: Readonly<Record<string, number>> = {
    ...{ 'one-quarter': 1 / 4, 'a quarter': 1 / 4, 'one-third': 1 / 3, half: 1 / 2 },
    ...{ 'two-thirds': 2 / 3, 'three-quarters': 3 / 4 },
  };
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 1, max: 300 }), (a, b) => {
      const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)];
      const text = written(share(numerator, denominator), 'en');
      const [, side, part = ''] = /^(?:(more|fewer) than )?(.+)$/.exec(text) ?? [];
      const limit = parts[part];
      if (limit === undefined) expect(text).toMatch(/^(?:\d+ of|all|none of) \d+$/);
      else if (side === 'more') expect(numerator / denominator).toBeGreaterThan(limit);
      else if (side === 'fewer') expect(numerator / denominator).toBeLessThan(limit);
      else expect(numerator / denominator).toBeCloseTo(limit, 10);
    }),
  );
});
