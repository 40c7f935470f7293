/**
 * Where a passage is set: the places that its clause, sentence, paragraph or story names, as the text writes them,
 * from specific to general when they stand together ("Svay Rieng, Cambodia").
 */
import type { TextRange } from '../../base/index.ts';
import type { StoryReading } from './attribution-story.ts';
import { leansBack } from './attribution-scope.ts';
import type { Mention } from './names.ts';
import { placeNouns, placePrepositions } from './names-lexicon.ts';

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
}

/** A place in the text: `general` places ("Cambodia" after "Svay Rieng,") are joined to it. */
interface Place extends TextRange {
  readonly entity: number;
  readonly name: string;
  /** Stands after a preposition of place: the passage happens there. */
  readonly isSetting: boolean;
  /** How much it speaks for the place of the whole story. */
  readonly weight: number;
}

/** Reads the places of one story. */
export function placesOf(discourse: StoryReading): StoryPlaces {
  const places = readPlaces(discourse);
  const fallback = defaultPlace(places);
  return {
    placeOf: ({ passage, number }) => {
      const at = number ?? passage;
      let index = discourse.sentenceAt(at.start);
      const sentence = discourse.sentences[index];
      if (sentence === undefined) return fallback;
      const own = placeIn(places, sentence, at.start) ?? null;
      if (own !== null) return own;
      for (let step = 0; step < 6 && leansBackAt(discourse, index); step += 1) {
        index -= 1;
        const before = discourse.sentences[index];
        const found = before === undefined ? null : placeIn(places, before, before.end);
        if (found !== null) return found;
      }
      return fallback;
    },
  };
}

function leansBackAt(discourse: StoryReading, index: number): boolean {
  const sentence = discourse.sentences[index];
  const previous = discourse.sentences[index - 1];
  if (sentence === undefined || previous?.paragraph !== sentence.paragraph) return false;
  return leansBack(discourse.words, sentence.words);
}

/** The setting nearest to a position, or any place of the sentence; null when it names none. */
function placeIn(places: readonly Place[], sentence: TextRange, position: number): string | null {
  let best: Place | null = null;
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
    const cost = distance + (place.isSetting ? 0 : 400);
    if (cost < bestCost) {
      best = place;
      bestCost = cost;
    }
  }
  return best?.name ?? null;
}

function firstAtOrAfter(places: readonly Place[], position: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readPlaces(discourse: StoryReading): Place[] {
  const places: Place[] = [];
  const { mentions } = discourse.names;
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined || !isPlace(discourse, mention)) continue;
    const next = mentions[at + 1];
    const joins = next !== undefined && isPlace(discourse, next) && isGeneral(discourse, mention, next);
    const name = discourse.names.entities[mention.entity]?.name ?? '';
    const owner = ownerBefore(discourse, mentions[at - 1], mention);
    if (owner !== null) places.pop();
    const general = joins ? (discourse.names.entities[next.entity]?.name ?? '') : '';
    places.push({
      entity: mention.entity,
      start: mention.start,
      end: joins ? next.end : mention.end,
      name: joins ? `${name}, ${general}` : owner === null ? name : `${name}, ${owner}`,
      weight: weightOf(discourse, mention),
      isSetting: owner !== null || isSetting(discourse, mention),
    });
    if (joins) at += 1;
  }
  return places;
}

/** "Savaran's border province of Ketong": the province lies in Savaran. */
function ownerBefore(
  { names, words }: StoryReading,
  owner: Mention | undefined,
  { titleFirst }: Mention,
): string | null {
  if (owner === undefined || words[owner.last]?.kind !== 'possessive' || titleFirst - owner.last > 6)
    return null;
  const isNoun = words[titleFirst - 1]?.lower === 'of' && placeNouns.has(words[titleFirst - 2]?.lower ?? '');
  return isNoun ? (names.entities[owner.entity]?.name ?? null) : null;
}

/** Compounds, towns and provinces say more of a story's place than its country or a dateline. */
function weightOf(discourse: StoryReading, mention: Mention): number {
  const { words } = discourse;
  const after = words[mention.last];
  if (words[mention.first]?.text === words[mention.first]?.text.toUpperCase()) return 0;
  const isNamed = placeNouns.has(after?.lower ?? '') || words[mention.titleFirst - 1]?.lower === 'of';
  if (isNamed) return 4;
  if (isSetting(discourse, mention)) return 2;
  return after?.kind === 'word' || after?.kind === 'possessive' ? 0.5 : 1;
}

function isPlace({ names, words }: StoryReading, mention: Mention): boolean {
  const kind = names.entities[mention.entity]?.kind;
  if (kind === 'place') return true;
  return kind === 'unknown' && placePrepositions.has(words[mention.titleFirst - 1]?.lower ?? '');
}

/** "Svay Rieng, Cambodia": only a comma between; "Blue Heron Park compound in Ketong province": "in" between. */
function isGeneral({ words }: StoryReading, specific: Mention, general: Mention): boolean {
  const gap = general.titleFirst - specific.last;
  const link = words[specific.last]?.lower ?? '';
  if (gap === 1) return link === ',' || link === 'in';
  const noun = placeNouns.has(link) && words[specific.last + 1]?.lower === 'in';
  return gap === 2 && noun;
}

function isSetting({ words }: StoryReading, { titleFirst }: Mention): boolean {
  const settings = /^(?:in|at|near|across|throughout|around|inside|outside|en|dans|à)$/;
  for (let at = titleFirst - 1; at > titleFirst - 4 && at >= 0; at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (settings.test(lower)) return true;
    if (lower !== 'the' && lower !== 'of' && !placeNouns.has(lower)) return false;
  }
  return false;
}

/** The place that the story speaks of most: where it is set when a sentence does not say. */
function defaultPlace(places: readonly Place[]): string | null {
  const counts = new Map<number, { name: string; weight: number }>();
  for (const { name, weight, entity } of places) {
    const known = counts.get(entity) ?? { name, weight: 0 };
    known.weight += weight;
    if (name.length > known.name.length) known.name = name;
    counts.set(entity, known);
  }
  let best: { readonly name: string; readonly weight: number } | null = null;
  for (const count of counts.values()) {
    if (count.weight > (best?.weight ?? 1)) best = count;
  }
  return best?.name ?? null;
}
