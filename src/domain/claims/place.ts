/**
 * Where a passage is set: the place that its clause or sentence names, else the one that the sentences before it name, else
 * the story's own scene. Places are given as the text writes them, from specific to general when they stand together
 * ("Svay Rieng, Cambodia").
 */
import type { TextRange } from '../../base/index.ts';
import type { StoryReading } from './attribution-story.ts';
import { resolvePlace, type PlaceReading } from './gazetteer-reading.ts';
import { placesNamed } from './gazetteer.ts';
import { siteReferences } from './place-lexicon.ts';
import { placeMentions, type PlaceMention } from './place-mentions.ts';
import { sceneOf, type Scene } from './place-scene.ts';

/** A passage to be placed. With `number`, the place nearest to the number counts. */
export interface PlacedPassage {
  readonly passage: TextRange;
  readonly sentence: TextRange;
  readonly number?: TextRange;
}

/** Answers for the places of one story. */
export interface StoryPlaces {
  /** Place as the text writes it; null unknown. */
  placeOf(range: PlacedPassage): string | null;
  /** The same place read against the gazetteer; null where `placeOf` is null. */
  locationOf(range: PlacedPassage): PlaceReading | null;
}

/** Reads the places of one story. */
export function placesOf(discourse: StoryReading): StoryPlaces {
  // Made when first asked for: many stories of a page hold nothing to place.
  let reader: PlaceReader | null = null;
  return {
    placeOf: (range) => {
      reader ??= new PlaceReader(discourse);
      return reader.placeOf(range);
    },
    locationOf: (range) => {
      reader ??= new PlaceReader(discourse);
      const reading = reader;
      const place = reading.placeOf(range);
      return place === null ? null : resolvePlace(place, { countries: reading.countries() });
    },
  };
}

/** Longest way back through a paragraph. */
const longestReach = 6;

class PlaceReader {
  readonly #reading: StoryReading;
  readonly #places: readonly PlaceMention[];
  readonly #scene: Scene;
  #countries: readonly string[] | null = null;

  constructor(reading: StoryReading) {
    this.#reading = reading;
    this.#places = placeMentions(reading);
    this.#scene = sceneOf(reading, this.#places);
  }

  placeOf({ passage, number }: PlacedPassage): string | null {
    const at = (number ?? passage).start;
    const index = this.#reading.sentenceAt(at);
    const sentence = this.#reading.sentences[index];
    if (sentence === undefined) return this.#scene.main;
    const row = this.#rowLabel(at);
    if (row !== null) return row;
    const own = nearestIn(this.#places, sentence, at);
    const site = this.#scene.site;
    if (site !== null && this.#refersToSite(index) && isWide(own)) return site;
    if (own !== null) return this.#fullest(own);
    return this.#scene.seatIn(sentence) ?? this.#before(index) ?? this.#scene.before(at);
  }

  /** Countries of the story, the most frequent first, as ISO codes. */
  countries(): readonly string[] {
    this.#countries ??= countriesOf(this.#places);
    return this.#countries;
  }

  /** A site of which the story says elsewhere where it lies. */
  #fullest(place: PlaceMention): string {
    return this.#scene.fullName(place);
  }

  /** "Rassau   60   233   52": the name that opens the line of a table, where it is no person and no body. */
  #rowLabel(position: number): string | null {
    const { text, names } = this.#reading;
    if (!isInRow(text, position)) return null;
    const from = Math.max(0, position - 300);
    const line = from + text.slice(from, position).lastIndexOf('\n') + 1;
    if (line === from && from > 0) return null;
    const label = names.mentions[firstAtOrAfter(names.mentions, line)];
    if (label === undefined || label.start >= position || text.slice(line, label.start).trim() !== '')
      return null;
    if (!/^[^\p{L}]*(?:\s{2,}|\t|\|)[^\p{L}]*$/u.test(text.slice(label.end, position))) return null;
    const { kind, name } = names.entities[label.entity] ?? { kind: 'unknown', name: '' };
    return kind === 'place' || (kind === 'unknown' && !sumWords.test(name)) ? name : null;
  }

  #refersToSite(index: number): boolean {
    const { sentences, words } = this.#reading;
    const span = sentences[index]?.words;
    if (span === undefined) return false;
    for (let at = span.first; at < Math.min(span.last, span.first + 60); at += 1) {
      const word = words[at];
      if (word !== undefined && !word.capital && siteReferences.has(word.lower)) return true;
    }
    return false;
  }

  /** The setting of a sentence before it in the paragraph. */
  #before(index: number): string | null {
    const { sentences } = this.#reading;
    const paragraph = sentences[index]?.paragraph;
    for (let at = index - 1; at >= Math.max(0, index - longestReach); at -= 1) {
      const sentence = sentences[at];
      if (sentence === undefined || sentence.paragraph !== paragraph) return null;
      const found = nearestIn(this.#places, sentence, sentence.end);
      if (found !== null) return this.#fullest(found);
    }
    return null;
  }
}

/** True when a tab, a bar or a double space stands before a position, with no ASCII letter between: all that prose lacks. */
function isInRow(text: string, position: number): boolean {
  let wasSpace = false;
  for (let at = position - 1; at >= Math.max(0, position - 300); at -= 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x09 || unit === 0x7c) return true;
    const isSpace = unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0xa0 || unit > 0x2000;
    if (isSpace && wasSpace) return true;
    wasSpace = isSpace;
    const letter = unit | 0x20;
    if (letter >= 0x61 && letter <= 0x7a) return false;
  }
  return false;
}

const sumWords = /^(?:total|sum|all|others?|average|mean)$/i;

/** No place, or one too wide to say more than the story's site. */
function isWide(place: PlaceMention | null): boolean {
  return place === null || place.kind === 'country' || place.kind === 'region';
}

const roleCosts: Readonly<Record<PlaceMention['role'], number>> = {
  setting: 0,
  goal: 60,
  name: 400,
  origin: Infinity,
  seat: Infinity,
  dateline: Infinity,
};

/** The setting nearest to a position, or any place of the sentence; null when it names none. */
function nearestIn(
  places: readonly PlaceMention[],
  sentence: TextRange,
  position: number,
): PlaceMention | null {
  let best: PlaceMention | null = null;
  let bestCost = Infinity;
  let seen = 0;
  for (
    let at = firstAtOrAfter(places, sentence.start);
    seen < 100 && at < places.length;
    at += 1, seen += 1
  ) {
    const place = places[at];
    if (place === undefined || place.start >= sentence.end) break;
    const distance = place.start >= position ? place.start - position : (position - place.end) * 1.5;
    const cost = distance + roleCosts[place.role] + (isWide(place) ? 80 : 0);
    if (cost < bestCost) {
      best = place;
      bestCost = cost;
    }
  }
  return best;
}

function firstAtOrAfter(places: readonly TextRange[], position: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countriesOf(places: readonly PlaceMention[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of places.slice(0, 300)) {
    for (const part of name.split(', ')) {
      const found = placesNamed(part);
      const country = found.length === 1 ? found[0]?.country : undefined;
      if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
}
