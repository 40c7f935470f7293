/**
 * The gazetteer: every place that has a name we know. Parsed from text on first use, then each look-up is one step.
 * Names meet only when their folded keys are equal: nothing is guessed. Data and credits: gazetteer/.
 */
import { placeKey, placeLists, type PlaceLists, type PlaceRow } from './gazetteer-keys.ts';
import { nameIndex } from './gazetteer/name-index.ts';
import { regionNames } from './gazetteer/other-names.ts';

/** One place of the gazetteer. */
export interface GazetteerPlace {
  readonly kind: 'populated-place' | 'province' | 'country';
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** GeoNames admin1 code of the province that it is or lies in; "" for a country. */
  readonly code: string;
  /** Name of that province; null for a country or where the code is unknown. */
  readonly province: string | null;
  /** A province that is one city (Phnom Penh, Bangkok). */
  readonly isCity: boolean;
  /** Degrees, WGS 84; null for provinces and countries, which are no points. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

interface Gazetteer {
  /** Key to place numbers, parted by spaces; by the first two letters of the keys, as far as they were asked for. */
  readonly numbers: Map<string, ReadonlyMap<string, string>>;
  lists: PlaceLists | null;
  /** Places already asked for, by key. */
  readonly places: Map<string, readonly GazetteerPlace[]>;
  readonly regions: ReadonlySet<string>;
}

let loaded: Gazetteer | null = null;

/** All places that bear a name, however many; empty when the gazetteer has none. */
export function placesNamed(name: string): readonly GazetteerPlace[] {
  return placesAtKey(placeKey(name));
}

/** The same, for a key made by `placeKey`. */
export function placesAtKey(key: string): readonly GazetteerPlace[] {
  const from = gazetteer();
  const known = from.places.get(key);
  if (known !== undefined) return known;
  const numbers = numbersAt(from, key);
  if (numbers === undefined) return [];
  const places = placesOfRow(from, numbers);
  from.places.set(key, places);
  return places;
}

/** True for the name of a region larger than a province ("Mekong", "Southeast Asia"). */
export function isRegionName(name: string): boolean {
  return gazetteer().regions.has(placeKey(name));
}

function gazetteer(): Gazetteer {
  loaded ??= readGazetteer();
  return loaded;
}

function readGazetteer(): Gazetteer {
  return {
    numbers: new Map(),
    lists: null,
    places: new Map(),
    regions: new Set(regionNames.split('|').map(placeKey)),
  };
}

/** The index is sorted by key: only the stretch that begins like a key is ever taken apart. */
function numbersAt({ numbers }: Gazetteer, key: string): string | undefined {
  const opener = key.slice(0, 2);
  let known = numbers.get(opener);
  if (known === undefined) {
    known = opener === '' ? new Map<string, string>() : stretchOf(opener);
    numbers.set(opener, known);
  }
  return known.get(key);
}

function stretchOf(opener: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const stretch = nameIndex.slice(rowFrom(opener), rowFrom(`${opener}\uffff`));
  for (const row of stretch.replaceAll('\n', '').split('|')) {
    const space = row.indexOf(' ');
    if (space > 0) found.set(row.slice(0, space), row.slice(space + 1));
  }
  return found;
}

/** Where the first row begins whose key is not before `key`; by halving. */
function rowFrom(key: string): number {
  let low = 0;
  let high = nameIndex.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : nameIndex.lastIndexOf('|', middle - 1) + 1;
    const bar = nameIndex.indexOf('|', middle);
    const end = bar < 0 ? nameIndex.length : bar;
    if (nameIndex.slice(start, end).trimStart() < key) low = end + 1;
    else high = start;
  }
  return low;
}

function placesOfRow(from: Gazetteer, numbers: string): readonly GazetteerPlace[] {
  from.lists ??= placeLists();
  const { lists } = from;
  return numbers.split(' ').flatMap((number) => {
    const row = lists.rowAt(Number(number));
    return row === undefined ? [] : [placeOfRow(row, lists.general)];
  });
}

function placeOfRow(row: PlaceRow, rows: readonly PlaceRow[]): GazetteerPlace {
  const { kind, country, code, isCity, latitude, longitude } = row;
  const name = row.names[0] ?? '';
  const province = kind === 'province' ? name : provinceName(row, rows);
  return {
    kind,
    name,
    country,
    code,
    province,
    isCity,
    latitude: latitude === '' ? null : Number(latitude),
    longitude: longitude === '' ? null : Number(longitude),
  };
}

function provinceName({ country, code }: PlaceRow, rows: readonly PlaceRow[]): string | null {
  const found = rows.find((row) => row.kind === 'province' && row.country === country && row.code === code);
  return found?.names[0] ?? null;
}
