/** Places as claims name them: equal, contained, unknown, or different; countries are known by name. */
import { countryStem, fold, wordsOf } from './names.ts';

let countryNames: ReadonlyMap<string, string> | null = null;

/** English country names (folded) → ISO 3166 code, from the runtime's own region names (CLDR). */
export function countries(): ReadonlyMap<string, string> {
  if (countryNames !== null) return countryNames;
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  for (let i = 65; i <= 90; i += 1) {
    for (let j = 65; j <= 90; j += 1) {
      const code = String.fromCharCode(i, j);
      const name = nameOfRegion(names, code);
      if (name !== null) found.set(fold(name), code);
    }
  }
  found.set('myanmar', 'MM').set('burma', 'MM').set('hong kong', 'HK').set('macau', 'MO').set('turkey', 'TR');
  found.delete('world');
  countryNames = found;
  return found;
}

function nameOfRegion(names: Intl.DisplayNames, code: string): string | null {
  if (['ZZ', 'XA', 'XB', 'EU', 'EZ', 'UN', 'QO'].includes(code)) return null;
  return names.of(code) ?? null;
}

/** All country names, and their stems: what a country and its adjective share. */
export function countryStems(): Set<string> {
  return new Set([...countries().keys()].flatMap((name) => [name, countryStem(name)]));
}

/** A place read for comparison. */
export interface Place {
  /** Folded words that name it. */
  readonly words: ReadonlySet<string>;
  /** ISO codes of the countries it names. */
  readonly countries: ReadonlySet<string>;
}

/** Reads a place name, or null when there is none. */
export function placeOf(text: string | null): Place | null {
  if (text === null) return null;
  const words = wordsOf(text);
  if (words.length === 0) return null;
  return { words: new Set(words.filter((word) => !vague.has(word))), countries: countriesIn(words) };
}

const vague: ReadonlySet<string> = new Set(
  'the of and in near city town province district region county village area border across'.split(' '),
);

let countryFirstWords: ReadonlySet<string> | null = null;

/** First words of all country names: most words are none, and are passed over at once. */
function firstWords(): ReadonlySet<string> {
  countryFirstWords ??= new Set([...countries().keys()].map((name) => name.split(' ')[0] ?? name));
  return countryFirstWords;
}

/** ISO codes of the countries that a run of folded words names (names of up to three words). */
export function countriesIn(words: readonly string[]): Set<string> {
  const known = countries();
  const codes = new Set<string>();
  for (let i = 0; i < words.length; i += 1) {
    if (!firstWords().has(words[i] ?? '')) continue;
    for (let size = 1; size <= 3 && i + size <= words.length; size += 1) {
      const code = known.get(words.slice(i, i + size).join(' '));
      if (code !== undefined) codes.add(code);
    }
  }
  return codes;
}

export type PlaceRelation =
  'unknown' | 'nearby' | 'equal' | 'contained' | 'wider' | 'different' | 'other-country';

/**
 * True when one place is also a place of the other's text: then the two names may stand for one locality ("Ketong"
 * and the town in it), and are no reason to keep claims apart.
 */
export function isPlaceOf(place: Place | null, words: ReadonlySet<string> | undefined): boolean {
  if (place === null || words === undefined || place.words.size === 0) return false;
  for (const word of place.words) if (!words.has(word)) return false;
  return true;
}

/**
 * How two places stand to each other. `wider`: one names more countries than the other; `other-country`: both name
 * countries and none is shared.
 */
export function placeRelation(a: Place | null, b: Place | null): PlaceRelation {
  if (a === null || b === null || a.words.size === 0 || b.words.size === 0) return 'unknown';
  if (a.countries.size > 0 && b.countries.size > 0) {
    const shared = [...a.countries].filter((code) => b.countries.has(code)).length;
    if (shared === 0) return 'other-country';
    if (a.countries.size !== b.countries.size) return 'wider';
  }
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  if (shared === a.words.size && shared === b.words.size) return 'equal';
  return shared > 0 ? 'contained' : 'different';
}
