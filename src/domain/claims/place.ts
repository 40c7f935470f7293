/** Where a passage is set: the places that its clause, sentence, paragraph or story names. */
import type { TextRange } from '../../base/index.ts';
import type { Story } from '../reading/index.ts';
import type { Discourse } from './attribution-discourse.ts';

/** Answers for the places of one story. */
export interface StoryPlaces {
  /** Place as the text writes it; null unknown. */
  placeOf(range: { readonly passage: TextRange; readonly sentence: TextRange }): string | null;
}

/** Reads the places of one story. */
export function placesOf(discourse: Discourse, story: Story): StoryPlaces {
  const { names } = discourse;
  const places = names.mentions.filter(({ entity }) => names.entities[entity]?.kind === 'place');
  const inside = (range: TextRange): string | null => {
    const found = places.findLast(({ start, end }) => start >= range.start && end <= range.end);
    return found === undefined ? null : (names.entities[found.entity]?.name ?? null);
  };
  return { placeOf: ({ passage, sentence }) => inside(passage) ?? inside(sentence) ?? inside(story) };
}
