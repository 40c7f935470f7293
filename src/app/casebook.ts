/**
 * An open casebook: the parts that use cases work on. The record (vault, journal) is the truth; the index is
 * derived from it and may be deleted at any time.
 */
import type { CaptureParser } from '../ports/capture-parser.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { Journal } from '../ports/journal.ts';
import type { StoryKeys } from '../ports/story-keys.ts';
import type { StoryReader } from '../ports/story-reader.ts';
import type { Vault } from '../ports/vault.ts';

export interface Casebook {
  readonly vault: Vault;
  readonly journal: Journal;
  readonly index: CasebookIndex;
  readonly parser: CaptureParser;
  /** Opens the keys of lineage, which lie beside the index; whoever opens them closes them. */
  readonly openKeys: () => StoryKeys;
  /** Reads the stories of a long run of tracing beside it; null where all work is done in one thread. */
  readonly storyReader: StoryReader | null;
  /** Who acts: recorded with each log entry. */
  readonly actor: string;
  /** The current time as ISO 8601 in UTC. */
  readonly now: () => string;
}

/** How far a long piece of work has come; `total` is null while it is not known. */
export interface Progress {
  readonly stage:
    | 'admitting'
    | 'reading'
    | 'tracing lineage'
    | 'comparing names'
    | 'weighing figures'
    | 'verifying'
    | 'copying'
    | 'exporting'
    | 'importing';
  readonly done: number;
  readonly total: number | null;
}

export type OnProgress = (progress: Progress) => void;
