/**
 * From a place as a text writes it ("Svay Rieng, Cambodia") to places of the gazetteer. Only a more general name in the
 * same string decides between homonyms; what stays undecided stays open, with every candidate listed.
 *
 * A province and its town of one name are both meant by the bare name: what is true of either is true of the province,
 * so the reading resolves to the province. A province that is one city resolves to the city.
 */
import { isRegionName, placesNamed, type GazetteerPlace } from './gazetteer.ts';

/** How exact a place is, from a single ground to a region of several countries. */
export type PlacePrecision = 'site' | 'populated-place' | 'province' | 'country' | 'region';

/** A place of the gazetteer that may be meant. */
export interface PlaceCandidate {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly province: string | null;
  /** Degrees, WGS 84; null for provinces and countries. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** What a place name means. */
export interface PlaceReading {
  /** The name that was read, as the text writes it. */
  readonly name: string;
  /** For an unknown name: what the noun beside it says, else `site`. */
  readonly precision: PlacePrecision;
  /** Every place that may be meant, those of the context's countries first. */
  readonly candidates: readonly PlaceCandidate[];
  /** `resolved`: one candidate. `open`: homonyms. `unknown`: in no gazetteer, as sites are. */
  readonly state: 'resolved' | 'open' | 'unknown';
  /** The more general names of the same string, read the same way; null when there are none. */
  readonly within: PlaceReading | null;
}

/** What ranks homonyms without deciding between them. */
export interface PlaceContext {
  /** ISO 3166-1 alpha-2 codes of the countries that the document names, the most frequent first. */
  readonly countries: readonly string[];
}

/** Longest name that is read: longer strings name no place. */
const longestName = 200;

/** Reads a place name; null when the string holds no name. */
export function resolvePlace(name: string, context: PlaceContext): PlaceReading | null {
  if (name.length > longestName) return null;
  const parts = name
    .split(/[,;()，、]| in (?:the )?| en | au | aux /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return readParts(parts, context);
}

function readParts(parts: readonly string[], context: PlaceContext): PlaceReading | null {
  const [name, ...general] = parts;
  if (name === undefined) return null;
  const within = readParts(general, context);
  const { noun, places } = namesakes(name);
  const matching = places.filter((place) => liesWithin(place, general));
  const candidates = merged(noun === null ? matching : withNoun(matching, noun));
  const isVague = noun === 'district' || general.some((part) => namesakes(part).places.length === 0);
  return {
    name,
    precision: precisionOf(name, noun, candidates),
    candidates: ranked(candidates, context).map(candidateOf),
    state: candidates.length === 0 ? 'unknown' : candidates.length === 1 && !isVague ? 'resolved' : 'open',
    within,
  };
}

type PlaceNoun = 'site' | 'town' | 'district' | 'province' | 'region';

const nouns: ReadonlyMap<string, PlaceNoun> = new Map(
  (
    [
      [
        'site',
        'compound park casino hotel building buildings plaza resort zone centre center mall camp dormitory yard factory',
      ],
      ['town', 'city town village municipality capital ciudad ville village stadt pueblo krong'],
      ['district', 'district distrito amphoe srok khan commune township sangkat huyện quận bezirk'],
      ['province', 'province provincia provinz state estado bundesstaat changwat khet tỉnh'],
      ['region', 'region border frontier gulf coast delta basin región région frontera frontière'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word): [string, PlaceNoun] => [word, kind])),
);

/** Nouns written without a space in front of or behind a name. */
const nativeNouns: readonly (readonly [RegExp, PlaceNoun])[] = [
  [/^(?:จังหวัด|ខេត្ត|ແຂວງ)|省$|邦$/, 'province'],
  [/^(?:เมือง|ក្រុង|ທີ່ເມືອງ)|市$/, 'town'],
  [/^(?:อำเภอ|ស្រុក|ເມືອງ)|县$|区$/, 'district'],
];

interface Namesakes {
  readonly noun: PlaceNoun | null;
  readonly places: readonly GazetteerPlace[];
}

/** The places of a name, the noun beside it taken off where the name is not known with it. */
function namesakes(name: string): Namesakes {
  const whole = placesNamed(name);
  if (whole.length > 0) return { noun: null, places: whole };
  const words = name.split(' ').filter((word) => !/^(?:the|of|de|la|le|el|del|du)$/i.test(word));
  const last = nouns.get(words.at(-1)?.toLowerCase() ?? '');
  if (last !== undefined) return known(last, words.slice(0, -1).join(' '));
  const first = nouns.get(words[0]?.toLowerCase() ?? '');
  if (first !== undefined) return known(first, words.slice(1).join(' '));
  const native = nativeNouns.find(([pattern]) => pattern.test(name));
  if (native !== undefined) return known(native[1], name.replace(native[0], ''));
  return { noun: null, places: [] };
}

/** A compound or a border that bears a town's name is not that town. */
function known(noun: PlaceNoun, name: string): Namesakes {
  return { noun, places: noun === 'site' || noun === 'region' ? [] : placesNamed(name) };
}

function withNoun(places: readonly GazetteerPlace[], noun: PlaceNoun): readonly GazetteerPlace[] {
  if (noun !== 'province') return places.filter(({ kind, isCity }) => kind === 'populated-place' || isCity);
  const provinces = places.filter(({ kind }) => kind === 'province');
  const wide = provinces.filter(({ isCity }) => !isCity);
  return wide.length > 0 ? wide : provinces;
}

/** True when every more general name that the gazetteer knows may hold the place. */
function liesWithin(place: GazetteerPlace, general: readonly string[]): boolean {
  return general.every((name) => {
    const { places } = namesakes(name);
    return (
      places.length === 0 ||
      places.some(({ kind, country, code }) =>
        kind === 'country' ? country === place.country : country === place.country && code === place.code,
      )
    );
  });
}

/** Takes a province and the towns of its name inside it as one place. */
function merged(places: readonly GazetteerPlace[]): readonly GazetteerPlace[] {
  const provinces = places.filter(({ kind }) => kind === 'province');
  const kept = places.filter(
    (place) =>
      place.kind !== 'populated-place' ||
      !provinces.some(({ country, code }) => country === place.country && code === place.code),
  );
  return kept.map((place) => (place.isCity ? seatOf(place, places) : place));
}

/** The town of a province that is one city, which has a position. */
function seatOf(city: GazetteerPlace, places: readonly GazetteerPlace[]): GazetteerPlace {
  const seat = places.find(
    ({ kind, country, code }) => kind === 'populated-place' && country === city.country && code === city.code,
  );
  return seat === undefined ? city : { ...seat, isCity: true };
}

function precisionOf(
  name: string,
  noun: PlaceNoun | null,
  candidates: readonly GazetteerPlace[],
): PlacePrecision {
  if (candidates.some(({ kind }) => kind === 'country')) return 'country';
  if (candidates.some(({ kind, isCity }) => kind === 'province' && !isCity)) return 'province';
  if (candidates.length > 0) return 'populated-place';
  if (noun === 'region' || isRegionName(name) || /^(?:gulf|golfo|golfe) /i.test(name)) return 'region';
  if (noun === 'province') return 'province';
  return noun === 'town' || noun === 'district' ? 'populated-place' : 'site';
}

function ranked(places: readonly GazetteerPlace[], { countries }: PlaceContext): readonly GazetteerPlace[] {
  const rank = ({ country }: GazetteerPlace): number => {
    const at = countries.indexOf(country);
    return at < 0 ? countries.length : at;
  };
  return [...places].sort((a, b) => rank(a) - rank(b));
}

function candidateOf({ name, country, province, latitude, longitude }: GazetteerPlace): PlaceCandidate {
  return { name, country, province, latitude, longitude };
}
