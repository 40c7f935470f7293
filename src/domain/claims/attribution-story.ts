/** What every part of attribution may ask of a story once it has been read; attribution-discourse.ts does the reading. */
import type { TextRange } from '../../base/index.ts';
import type { Story } from '../reading/index.ts';
import type { AttributionNode, Modality } from './claim.ts';
import type { Source } from './attribution-memory.ts';
import type { SentenceReading } from './attribution-reading.ts';
import type { NameTable } from './names.ts';
import type { Word } from './names-words.ts';

/** Who asserts a passage. */
export interface Attribution {
  /** Attribution root; null means the publication in its own voice. */
  readonly speaker: string | null;
  /** Outermost first; the last node is the root. Empty when neither outlet nor source is known. */
  readonly attribution: readonly AttributionNode[];
  readonly modality: Modality;
  /** Whose statement is denied, when modality is "denied" and the text says so. */
  readonly deniedOf: string | null;
}

/** A passage to be attributed: its number, its clause and its sentence. */
export interface AttributedPassage {
  readonly number: TextRange;
  readonly passage: TextRange;
  readonly sentence: TextRange;
}

/** One story, read for its sources. */
export interface StoryReading {
  readonly text: string;
  readonly story: Story;
  readonly words: readonly Word[];
  readonly names: NameTable;
  readonly sentences: readonly SentenceReading[];
  /** Ranges inside quotation marks, in text order. */
  readonly quotes: readonly TextRange[];
  /** Bodies named in the letterhead: the publisher itself. */
  readonly ownEntities: ReadonlySet<number>;
  /** The person in whose voice the whole text speaks (a testimony, a briefing); null for a publication. */
  readonly voice: Source | null;
  /** Zones that say where and when the text was written. */
  readonly datelines: readonly TextRange[];
  /** Index of the sentence that holds a position, or of the last one before it; -1 before all. */
  sentenceAt(position: number): number;
  /** Index of the first word that ends after a position. */
  wordAt(position: number): number;
  /** Index of the quotation that holds a position; -1 when none does. */
  quoteAt(position: number): number;
  /** Who speaks in quotation number `at`; null when the text does not say. */
  speakerOfQuote(at: number): Source | null;
}
