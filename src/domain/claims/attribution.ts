/**
 * Who says that who says it. Reads one story sentence by sentence, keeps what was spoken of in memory, and answers
 * for any passage: the chain from the outlet to the attribution root, and with what modality. A passage without a
 * source is the publication's own voice: speaker null.
 */
import type { TextRange } from '../../base/index.ts';
import type { Document, Story } from '../reading/index.ts';
import { quotedSpans } from '../reading/index.ts';
import type { Quotation } from './claim.ts';
import { Discourse } from './attribution-discourse.ts';
import type { AttributedPassage, Attribution } from './attribution-story.ts';
import { placesOf, type PlacedPassage } from './place.ts';
import { quotationsOf } from './quotations.ts';
import { timesOf, type DatedPassage } from './time.ts';

export type { AttributedPassage, Attribution } from './attribution-story.ts';

/** What a story says about the sources, places and times of its passages. */
export interface StoryAttribution {
  /** Who asserts the passage. */
  attribute(passage: AttributedPassage): Attribution;
  /** Place of the passage as the text writes it, most specific first; null unknown. */
  placeOf(range: PlacedPassage): string | null;
  /** ISO 8601 date, partial date or interval; null unknown. With `number`, the time nearest to it counts. */
  timeOf(range: DatedPassage): string | null;
  /** Words claimed as someone's own, in text order. */
  quotations(): Quotation[];
}

/** Reads the sources of one story. `sentences` are the story's sentences in text order. */
export function attributionOf(
  document: Document,
  story: Story,
  sentences: readonly TextRange[],
): StoryAttribution {
  const quotes = quotedSpans(document.text, story);
  const discourse = new Discourse({ document, story, sentences, quotes });
  const places = placesOf(discourse);
  const times = timesOf(discourse, story);
  return {
    attribute: (passage) => discourse.attribute(passage),
    placeOf: (range) => places.placeOf(range),
    timeOf: (range) => times.timeOf(range),
    quotations: () => quotationsOf({ document, story, discourse, quotes }),
  };
}
