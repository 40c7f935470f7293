/**
 * What a reporting cue is: the typed shape of the word lists in cues-*.ts. Pure data; grammar lives in
 * attribution-clauses.ts.
 */
import type { Modality } from './claim.ts';

/** How the cue takes its source. */
export type CueShape =
  /** A verb of saying: its subject is the source ("X said", "said X"). */
  | 'say'
  /** A verb whose subject is the source only when it is a body or a document ("the group logged 40 calls"). */
  | 'find'
  /** A verb whose subject is the source only when it is a document or count ("the register names 26"). */
  | 'hold'
  /** A preposition: the noun phrase after it is the source ("according to X"). */
  | 'source'
  /** Says that nothing was said: never a source, never a denial ("did not respond"). */
  | 'silence';

/** A reporting cue: one or more words, and the modality it lends to what it reports. */
export interface Cue {
  readonly words: readonly string[];
  readonly shape: CueShape;
  readonly modality: Modality;
}

/** Cues of one language, by first word; longest first within a word. */
export type CueTable = ReadonlyMap<string, readonly Cue[]>;

/** Word lists of one language: cues are divided by '|', their words by spaces; '*' is any word. */
export type CueLists = readonly {
  readonly shape: CueShape;
  readonly modality: Modality;
  readonly words: string;
}[];

/** Builds the lookup table of one language. */
export function cueTable(lists: CueLists): CueTable {
  const table = new Map<string, Cue[]>();
  for (const list of lists) {
    for (const phrase of list.words.split('|')) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      const row = table.get(first) ?? [];
      row.push({ words, shape: list.shape, modality: list.modality });
      table.set(first, row);
    }
  }
  for (const row of table.values()) row.sort((a, b) => b.words.length - a.words.length);
  return table;
}
