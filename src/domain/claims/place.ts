/**
 * Where a passage is set: the places that its clause, sentence, paragraph or story names, as the text writes them,
 * from specific to general when they stand together ("Svay Rieng, Cambodia").
 */
import type { TextRange } from '../../base/index.ts';
import type { Story } from '../reading/index.ts';
import type { Discourse } from './attribution-discourse.ts';
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
  readonly first: number;
  readonly name: string;
  /** Stands after a preposition of place: the passage happens there. */
  readonly isSetting: boolean;
}

/** Reads the places of one story. */
export function placesOf(discourse: Discourse, story: Story): StoryPlaces {
  const places = readPlaces(discourse);
  const fallback = defaultPlace(discourse, places, story);
  return {
    placeOf: ({ passage, number }) => {
      const at = number ?? passage;
      let index = discourse.sentenceAt(at.start);
      const sentence = discourse.sentences[index];
      if (sentence === undefined) return fallback;
      const own = placeIn(places, sentence, at.start) ?? null;
      if (own !== null) return own;
      while (index > 0 && leansBackAt(discourse, index)) {
        index -= 1;
        const before = discourse.sentences[index];
        const found = before === undefined ? null : placeIn(places, before, before.end);
        if (found !== null) return found;
      }
      return fallback;
    },
  };
}

function leansBackAt(discourse: Discourse, index: number): boolean {
  const sentence = discourse.sentences[index];
  const previous = discourse.sentences[index - 1];
  if (sentence === undefined || previous?.paragraph !== sentence.paragraph) return false;
  return leansBack(discourse.words, sentence.words);
}

/** The setting nearest to a position, or any place of the sentence; null when it names none. */
function placeIn(places: readonly Place[], sentence: TextRange, position: number): string | null {
  let best: Place | null = null;
  let bestCost = Infinity;
  for (let at = firstAtOrAfter(places, sentence.start); at < places.length; at += 1) {
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

function readPlaces(discourse: Discourse): Place[] {
  const places: Place[] = [];
  const { mentions } = discourse.names;
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined || !isPlace(discourse, mention)) continue;
    const next = mentions[at + 1];
    const joins = next !== undefined && isPlace(discourse, next) && isGeneral(discourse, mention, next);
    const name = discourse.names.entities[mention.entity]?.name ?? '';
    const general = joins ? (discourse.names.entities[next.entity]?.name ?? '') : '';
    places.push({
      first: mention.first,
      start: mention.start,
      end: joins ? next.end : mention.end,
      name: joins ? `${name}, ${general}` : name,
      isSetting: isSetting(discourse, mention),
    });
    if (joins) at += 1;
  }
  return places;
}

function isPlace({ names, words }: Discourse, mention: Mention): boolean {
  const kind = names.entities[mention.entity]?.kind;
  if (kind === 'place') return true;
  return kind === 'unknown' && placePrepositions.has(words[mention.titleFirst - 1]?.lower ?? '');
}

/** "Svay Rieng, Cambodia": only a comma between; "Blue Heron Park compound in Ketong province": "in" between. */
function isGeneral({ words }: Discourse, specific: Mention, general: Mention): boolean {
  const gap = general.titleFirst - specific.last;
  const link = words[specific.last]?.lower ?? '';
  if (gap === 1) return link === ',' || link === 'in';
  const noun = placeNouns.has(link) && words[specific.last + 1]?.lower === 'in';
  return gap === 2 && noun;
}

function isSetting({ words }: Discourse, { titleFirst }: Mention): boolean {
  const settings = /^(?:in|at|near|across|throughout|around|inside|outside|en|dans|à)$/;
  for (let at = titleFirst - 1; at > titleFirst - 4 && at >= 0; at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (settings.test(lower)) return true;
    if (lower !== 'the' && lower !== 'of' && !placeNouns.has(lower)) return false;
  }
  return false;
}

/** The dateline's or the story's most named place: where the story is set when a sentence does not say. */
function defaultPlace({ names, words }: Discourse, places: readonly Place[], story: Story): string | null {
  const counts = new Map<string, number>();
  for (const place of places) {
    const noun = words[place.first + 1];
    const weight = (place.isSetting ? 2 : 1) + (noun !== undefined && placeNouns.has(noun.lower) ? 1 : 0);
    counts.set(place.name, (counts.get(place.name) ?? 0) + weight);
  }
  let best: string | null = null;
  let most = 1;
  for (const [name, count] of counts) {
    if (count > most) {
      best = name;
      most = count;
    }
  }
  return names.entities.length === 0 || story.end === story.start ? null : best;
}
