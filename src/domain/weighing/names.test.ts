import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameTie } from './families.ts';
import { countryStem, nameForm } from './names.ts';
import { countryStems } from './places.ts';
import { certainNames, rootBook, type NameMention } from './roots.ts';

/** Mentions of names in one text. */
function mentionsOf(names: readonly string[], text = 'a'): NameMention[] {
  return names.map((name) => ({ name, text, origin: text, person: false }));
}

function groupsOf(mentions: readonly NameMention[]): string[][] {
  return rootBook(certainNames(mentions, countryStems())).roots.map(({ writtenAs }) => [...writtenAs]);
}

describe('names that are certainly one', () => {
  it.each([
    ['The Interior Ministry', 'Ministry of the Interior'],
    ['U.S. Department of Fisheries', 'US Department of Fisheries'],
    ['Ministry of Labour', 'Ministry of Labor'],
    ['the Norwegian government', 'Norwegian authorities'],
    ['the federal government of Norway', 'Norway'],
    ['Colonel Ansel Torv', 'Ansel Torv'],
    ['Tarvel Rights Network (TRN)', 'TRN'],
    ['Runa Castell', 'RUNA CASTELL'],
    ['Agnès Callon', 'Agnes Callon'],
    ['Brightwater', 'Brightwater International'],
  ])('joins “%s” and “%s”', (a, b) => {
    expect(groupsOf(mentionsOf([a, b]))).toHaveLength(1);
  });

  it.each([
    ['Brightwater International', 'Brightwater Worldwide'],
    ['National Committee to Combat Child Labour', 'Nationwide Committee to Fight Child Labour'],
    ['The Interior Ministry', 'Ministry of the Inside'],
    ['Lanternlight Foundation', 'Lanternlight Basis'],
    ['Tarvel Rights Network', 'TRN'],
    ['Brightwater Rights', 'Brightwater Relief'],
    ['Daro', 'Dara'],
    ['Runa Castell', 'Runa Tarn'],
    ['Norwegian government', 'Swedish government'],
    ['Tarvel Police', 'Osk Police'],
    ['Montse Aller', 'Monse Aller'],
  ])('leaves “%s” and “%s” to people', (a, b) => {
    expect(groupsOf(mentionsOf([a, b]))).toHaveLength(2);
  });

  it('takes a short form only inside one text, when one full name fits', () => {
    const [short, full, other] = ['Brightwater', 'Brightwater International', 'Brightwater Relief'];
    expect(groupsOf(mentionsOf([short, full, other]))).toHaveLength(3);
    expect(groupsOf([...mentionsOf([short], 'a'), ...mentionsOf([full], 'b')])).toHaveLength(2);
  });

  it('says why', () => {
    const [root] = rootBook(
      certainNames(mentionsOf(['Interior Ministry', 'Ministry of the Interior']), new Set()),
    ).roots;
    expect(root?.reasons).toHaveLength(1);
  });

  it('does not depend on order', () => {
    const names = [
      'Brightwater',
      'Brightwater International',
      'Brightwater Worldwide',
      'Runa Castell',
      'Norway',
      'Norwegian government',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        expect(groupsOf(mentionsOf(shuffled))).toEqual(groupsOf(mentionsOf(names)));
      }),
    );
  });

  it('survives hostile names', () => {
    for (const name of ['', '   ', '((((((', '.'.repeat(20_000), 'A'.repeat(20_000), 'a b '.repeat(20_000)]) {
      expect(() => groupsOf(mentionsOf([name, 'Runa Castell']))).not.toThrow();
    }
  });
});

describe('single names', () => {
  it('are one witness only inside one text origin', () => {
    const mention = (origin: string): NameMention => ({ name: 'Sol', text: origin, origin, person: true });
    const book = rootBook(certainNames([mention('a'), mention('b')], new Set()));
    expect(book.resolve(mention('a')).key).not.toBe(book.resolve(mention('b')).key);
    expect(book.resolve(mention('a')).singleName).toBe(true);
  });
});

describe('families', () => {
  const mentions = ['Osk Watch', 'Osk Monitor', 'Osk Lookout'].flatMap((name) => mentionsOf([name], name));
  const certain = certainNames(mentions, new Set());
  const [watch, monitor, lookout] = mentions.map((mention) => certain.keyOf(mention));
  const familiesWith = (ties: readonly NameTie[]): number => {
    const book = rootBook(certain, ties);
    return new Set(mentions.map((mention) => book.resolve(mention).family)).size;
  };

  it('join what may be one, and keep two names that are not one apart, also through a third', () => {
    const ties: NameTie[] = [
      { keys: [watch ?? '', monitor ?? ''], apart: false },
      { keys: [monitor ?? '', lookout ?? ''], apart: false },
    ];
    expect(familiesWith([])).toBe(3);
    expect(familiesWith(ties)).toBe(1);
    expect(familiesWith([...ties, { keys: [lookout ?? '', watch ?? ''], apart: true }])).toBe(2);
  });
});

describe('countries and their adjectives', () => {
  it.each([
    ['cambodia', 'cambodian'],
    ['norway', 'norwegian'],
    ['tolmere', 'tolmerian'],
    ['thailand', 'thai'],
    ['vietnam', 'vietnamese'],
    ['indonesia', 'indonesian'],
    ['china', 'chinese'],
    ['brazil', 'brazilian'],
  ])('%s and %s', (country, adjective) => {
    expect(countryStem(adjective)).toBe(countryStem(country));
  });

  it('takes nobody for somebody', () => {
    expect(nameForm('local officials', new Set()).generic).toBe(true);
    expect(nameForm('Brightwater Watch', new Set()).generic).toBe(false);
  });
});
