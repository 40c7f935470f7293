import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownJson, shownParts, shownText } from './shown-text.ts';

describe('text from outside as it is shown', () => {
  it.each([
    ['an override', 'annual\u202Etxt.exe', 'annual[U+202E]txt.exe'],
    ['an isolate', 'a\u2066b\u2069', 'a[U+2066]b[U+2069]'],
    ['a tag character', 'a\u{e0041}', 'a[U+E0041]'],
    ['an escape', '\u001B[2J', '[U+001B][2J'],
    ['an escape of one byte', '\u009B2J', '[U+009B]2J'],
    ['a bell and a backspace', 'a\u0007\u0008', 'a[U+0007][U+0008]'],
    ['a carriage return', 'good\rbad', 'good[U+000D]bad'],
    ['a Cyrillic а in a Latin name', 'Hаrbour Watch', 'Hаrbour[Latin+Cyrillic] Watch'],
    ['a Greek omicron', 'Nοra', 'Nοra[Latin+Greek]'],
    ['Russian', 'Новая газета', 'Новая газета'],
    ['Russian beside Latin', 'РИА Novosti', 'РИА Novosti'],
    ['Khmer with its zero-width spaces', 'ភាសា\u200Bខ្មែរ', 'ភាសា\u200Bខ្មែរ'],
    ['Han and Latin in one word', 'TV版', 'TV版'],
    ['lines and tabs', 'a\tb\nc', 'a\tb\nc'],
  ])('%s', (_, given, shown) => expect(shownText(given)).toBe(shown));

  it('the parts hold the whole name, and nothing that could turn it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parts = shownParts(text);
        const visible = parts.map((part) => part.text).join('');
        expect(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(visible)).toBe(false);
      }),
    );
  });

  it('JSON keeps the value and shows no such character', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = shownJson(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(json)).toBe(false);
      }),
    );
    expect(shownJson({ a: 'x\u009B\u202E\u{e0041}' })).toBe('{"a":"x\\u009b\\u202e\\udb40\\udc41"}');
  });

  it('linear on a megabyte of letters of two alphabets', () => {
    const started = process.cpuUsage();
    shownText('aа'.repeat(1_000_000));
    shownText('\u202E'.repeat(1_000_000));
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });
});
