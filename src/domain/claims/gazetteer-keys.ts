/**
 * The key under which a place name is looked up, and the making of the index from the lists. The index is made ahead of
 * time (gazetteer/name-index.ts), since folding six thousand names at every start would cost more than reading a text.
 */
import { countryLines } from './gazetteer/countries.ts';
import { otherCountryNames, otherPlaceNames } from './gazetteer/other-names.ts';
import { populatedPlaceLines } from './gazetteer/populated-places.ts';
import { provinceLines } from './gazetteer/provinces.ts';

/** Spellings of one Khmer word by different romanisations; the second is the key's. */
const romanisations: readonly (readonly [RegExp, string])[] = [
  [/\bkompong\b/g, 'kampong'],
  [/\bkaoh\b|\bkoah\b/g, 'koh'],
  [/\bpreaek\b/g, 'prek'],
  [/\bstueng\b/g, 'stung'],
];

/**
 * Folds a name for comparison: lower case, Latin diacritics, hyphens, apostrophes, dots and spaces dropped, well-known
 * romanisations of one word made one. Names in other scripts keep their marks.
 */
export function placeKey(name: string): string {
  const script = scriptOf(name);
  if (script === 'other') return name.replace(separators, '');
  let key = name.toLowerCase();
  if (script === 'latin') {
    key = key
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[đðœæøłı]/g, (letter) => plainLetters[letter] ?? letter);
  }
  if (mayVary.test(key)) for (const [spelling, plain] of romanisations) key = key.replace(spelling, plain);
  return key.replace(separators, '');
}

const separators = /\([^()]{0,40}\)|[\s.'’ʻ\-‐‑–\u200b-\u200d]/g;
const mayVary = /kompong|kaoh|koah|preaek|stueng/;

const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  ı: 'i',
};

/** `other`: nothing to fold (Thai, Khmer, Chinese …). */
function scriptOf(name: string): 'ascii' | 'latin' | 'other' {
  let script: 'ascii' | 'latin' = 'ascii';
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at);
    if (unit >= 0x0e00 && unit < 0x1e00) return 'other';
    if (unit >= 0x3000) return 'other';
    if (unit > 0x7e) script = 'latin';
  }
  return script;
}

/**
 * Makes the index: rows "key number number …" parted by "|", in order of key. Places are numbered from 0 through
 * countries.ts, provinces.ts and populated-places.ts as they stand.
 */
export function makeNameIndex(): string {
  const numbers = new Map<string, number[]>();
  const add = (name: string, place: number): void => {
    const key = placeKey(name);
    const known = numbers.get(key);
    if (known === undefined) numbers.set(key, [place]);
    else if (!known.includes(place)) known.push(place);
  };
  const rows = placeRows();
  rows.forEach(({ names }, place) => {
    for (const name of names) add(name, place);
  });
  addOtherNames(rows, numbers, add);
  return [...numbers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, places]) => `${key} ${places.join(' ')}`)
    .join('|');
}

/** One place of the lists: its names, the shown one first, and where its row stands. */
export interface PlaceRow {
  readonly kind: 'country' | 'province' | 'populated-place';
  readonly country: string;
  /** GeoNames admin1 code; "" for a country. */
  readonly code: string;
  readonly names: readonly string[];
  readonly isCity: boolean;
  /** Degrees as written; "" where none is known. */
  readonly latitude: string;
  readonly longitude: string;
}

/** The lists by number, each row read when it is asked for. */
export interface PlaceLists {
  /** All countries and provinces. */
  readonly general: readonly PlaceRow[];
  /** The place of a number; undefined past the last. */
  rowAt(number: number): PlaceRow | undefined;
}

/** Opens the lists: countries and provinces are read at once, of the towns only where each group begins. */
export function placeLists(): PlaceLists {
  const general = [...linesOf(countryLines).map(countryRow), ...linesOf(provinceLines).map(provinceRow)];
  const groups: { readonly from: number; readonly group: PlaceGroup; readonly towns: readonly string[] }[] =
    [];
  let from = general.length;
  for (const line of linesOf(populatedPlaceLines)) {
    const towns = line.slice(6).split('|');
    groups.push({ from, group: groupOf(line), towns });
    from += towns.length;
  }
  return {
    general,
    rowAt: (number) => {
      if (number < general.length) return general[number];
      const found = groups.findLast((one) => one.from <= number);
      const town = found?.towns[number - found.from];
      return found === undefined || town === undefined ? undefined : populatedRow(found.group, town);
    },
  };
}

/** Every place of the lists, in the order of their numbers. */
export function placeRows(): PlaceRow[] {
  return [
    ...linesOf(countryLines).map(countryRow),
    ...linesOf(provinceLines).map(provinceRow),
    ...linesOf(populatedPlaceLines).flatMap((line) =>
      line
        .slice(6)
        .split('|')
        .map((town) => populatedRow(groupOf(line), town)),
    ),
  ];
}

const nowhere = { isCity: false, latitude: '', longitude: '' };

function linesOf(data: string): string[] {
  return data.split('\n').filter((line) => line !== '');
}

/** "Myanmar (Burma)": the brackets are no part of the shown name. */
function countryRow(line: string): PlaceRow {
  const names = line.slice(3).split('|');
  const shown = (names[0] ?? '').replace(/ \([^()]*\)$/, '');
  return { ...nowhere, kind: 'country', country: line.slice(0, 2), code: '', names: [shown, ...names] };
}

function provinceRow(line: string): PlaceRow {
  const isCity = line.startsWith('* ', 6);
  const names = line.slice(isCity ? 8 : 6).split('|');
  return { ...nowhere, kind: 'province', country: line.slice(0, 2), code: line.slice(3, 5), names, isCity };
}

/** The province in which the towns of one line lie. */
interface PlaceGroup {
  readonly country: string;
  readonly code: string;
}

function groupOf(line: string): PlaceGroup {
  return { country: line.slice(0, 2), code: line.slice(3, 5) };
}

function populatedRow({ country, code }: PlaceGroup, row: string): PlaceRow {
  const [name = '', latitude = '', longitude = ''] = row.split('@');
  return { isCity: false, country, code, kind: 'populated-place', names: [name], latitude, longitude };
}

function addOtherNames(
  rows: readonly PlaceRow[],
  numbers: ReadonlyMap<string, readonly number[]>,
  add: (name: string, place: number) => void,
): void {
  for (const line of linesOf(otherCountryNames)) {
    const place = rows.findIndex(({ kind, country }) => kind === 'country' && line.startsWith(country));
    for (const name of line.slice(3).split('|')) add(name, place);
  }
  for (const line of linesOf(otherPlaceNames)) {
    const equals = line.indexOf('=');
    const towns = (numbers.get(placeKey(line.slice(3, equals))) ?? []).filter((place) => {
      const row = rows[place];
      return row?.kind === 'populated-place' && line.startsWith(row.country);
    });
    for (const name of line.slice(equals + 1).split('|')) for (const town of towns) add(name, town);
  }
}
