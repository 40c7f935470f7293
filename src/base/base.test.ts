import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contains, Fault, isPartialDate, overlaps, type Json } from './index.ts';

describe('canonicalJson (RFC 8785)', () => {
  it('sorts keys by UTF-16 code units (section 3.2.3, the example of the RFC)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)[0]).toBe('One');
    expect([...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map((match) => match[1])).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('law: parses back to the same value, whatever the order of keys', () => {
    const scalar = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.string({ unit: 'grapheme' }),
    ) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.oneof(scalar, fc.array(scalar))),
        (value) => {
          const text = canonicalJson(value);
          expect(JSON.parse(text)).toEqual({ ...value });
          const reversed = Object.fromEntries(Object.entries(value).reverse());
          expect(canonicalJson(reversed)).toBe(text);
        },
      ),
    );
  });

  it('refuses fractions and half surrogate pairs', () => {
    expect(() => canonicalJson(0.5)).toThrow(Fault);
    expect(() => canonicalJson('\ud800')).toThrow(Fault);
  });
});

describe('ranges', () => {
  it('overlap and contain with exclusive ends', () => {
    expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false);
    expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 3 })).toBe(true);
    expect(contains({ start: 0, end: 3 }, { start: 0, end: 3 })).toBe(true);
    expect(contains({ start: 1, end: 3 }, { start: 0, end: 3 })).toBe(false);
  });
});

describe('isPartialDate', () => {
  it.each(['2025', '2025-06', '2025-06-26', '2024-02-29'])('%s is one', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });
  it.each(['', '25', '2025-13', '2025-02-29', '2025-6-1', '2025-06-31', '0999'])('%s is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
});
