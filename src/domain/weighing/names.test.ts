import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeAliases } from './index.ts';
import { countryStem, nameForm } from './names.ts';
import { rootBook, type NameMention } from './roots.ts';

function groupsOf(names: readonly string[]): string[][] {
  return proposeAliases(names).map(({ writtenAs }) => [...writtenAs]);
}

describe('aliases of names', () => {
  it.each([
    ['Brightwater International', 'Brightwater Worldwide'],
    ['National Committee to Combat Child Labour', 'Nationwide Committee to Fight Child Labor'],
    ['UN Office on Coastal Crime', 'United Nations Workplace on Coastal Crime'],
    ['The Interior Ministry', 'Ministry of the Inside'],
    ['U.S. Department of Fisheries', 'US Division of Fisheries'],
    ['the Norwegian government', 'Norwegian authorities'],
    ['the federal government of Norway', 'Norway'],
    ['Colonel Ansel Torv', 'Ansel Torv'],
    ['Tarvel Rights Network (TRN)', 'TRN'],
    ['Lanternlight Foundation', 'Lanternlight Basis'],
    ['Runa Castell', 'RUNA CASTELL'],
  ])('joins “%s” and “%s”', (a, b) => {
    expect(groupsOf([a, b])).toHaveLength(1);
  });

  it.each([
    ['Brightwater Rights', 'Brightwater Relief'],
    ['Daro', 'Dara'],
    ['Runa Castell', 'Runa Tarn'],
    ['Norwegian government', 'Swedish government'],
    ['Tarvel Police', 'Osk Police'],
    ['Montse Aller', 'Monse Aller'],
  ])('keeps “%s” and “%s” apart', (a, b) => {
    expect(groupsOf([a, b])).toHaveLength(2);
  });

  it('takes a short form only when one full name fits', () => {
    expect(groupsOf(['Brightwater', 'Brightwater International'])).toHaveLength(1);
    expect(groupsOf(['Brightwater', 'Brightwater International', 'Brightwater Relief'])).toHaveLength(3);
  });

  it('shows plain words before rewritten ones, and says why', () => {
    const [root] = proposeAliases(['Brightwater Worldwide', 'Brightwater International']);
    expect(root?.name).toBe('Brightwater International');
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
        expect(proposeAliases(shuffled)).toEqual(proposeAliases(names));
      }),
    );
  });

  it('survives hostile names', () => {
    for (const name of ['', '   ', '((((((', '.'.repeat(20_000), 'A'.repeat(20_000), 'a b '.repeat(20_000)]) {
      expect(() => proposeAliases([name, 'Runa Castell'])).not.toThrow();
    }
  });
});

describe('single names', () => {
  it('are one witness only inside one text origin', () => {
    const mention = (origin: string): NameMention => ({ name: 'Sol', text: origin, origin, person: true });
    const book = rootBook([mention('a'), mention('b')], new Set());
    expect(book.resolve(mention('a')).key).not.toBe(book.resolve(mention('b')).key);
    expect(book.resolve(mention('a')).singleName).toBe(true);
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
