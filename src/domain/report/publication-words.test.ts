import { describe, expect, it } from 'vitest';
import {
  amountWords,
  choiceWords,
  dateWords,
  fractionWords,
  precisionWords,
  publicationLanguage,
} from './index.ts';

const english = publicationLanguage('en');
const tags = ['es', 'fr', 'th', 'km', 'zh', 'ar'];

/** The places of a pattern: what a sentence of any language must have room for. */
function places(pattern: string): string[] {
  return (pattern.match(/##?/g) ?? []).sort();
}

describe('words of the program in what is published', () => {
  it.each(tags)('%s: every word is there, with the same places', (tag) => {
    const { say } = publicationLanguage(tag);
    expect(Object.keys(say)).toEqual(Object.keys(english.say));
    // What a voice hears of a link begins with what an eye sees of it.
    expect(say['back-to-note']).toContain(say.back);
    for (const [key, pattern] of Object.entries(english.say)) {
      const own = say[key as keyof typeof say];
      expect([key, places(own)]).toEqual([key, places(pattern)]);
      expect([key, own.trim() === own || key === 'semicolon']).toEqual([key, true]);
      if (key !== 'stop') expect(own).not.toBe('');
    }
  });

  it('a language of a region is its language; one without words speaks English and says so', () => {
    expect(publicationLanguage('zh-Hant-TW').tag).toBe('zh');
    expect(publicationLanguage('ar-LB').direction).toBe('rtl');
    expect(publicationLanguage('fa')).toMatchObject({ tag: 'en', direction: 'ltr' });
    expect(publicationLanguage('').tag).toBe('en');
  });

  it('names choices, and leaves what has no name as it is', () => {
    expect(choiceWords(english, 'not-investigated')).toBe('not investigated');
    expect(choiceWords(publicationLanguage('fr'), 'confirmed')).toBe('confirmé');
    expect(choiceWords(english, 'constructor')).toBe('constructor');
    expect(choiceWords(english, 'some-other choice')).toBe('some other choice');
  });

  it('writes numbers, dates and precision in the language', () => {
    const french = publicationLanguage('fr');
    expect(amountWords(french, { low: 53, high: null, bound: '>=' })).toBe('au moins 53');
    expect(fractionWords(french, 7, 21)).toBe('7 sur 21');
    expect(dateWords(french, '2025-03-14')).toBe('14 mars 2025');
    expect(dateWords(french, 'no date')).toBe('no date');
    expect(precisionWords(french, '10 km')).toBe('10 km');
    expect(precisionWords(publicationLanguage('zh'), '1 km')).toBe('1公里');
    expect(precisionWords(english, 'none')).toBe('not given');
  });
});
