/** What counting witnesses must know of the texts and of a figure. */
import type { Item } from './item.ts';
import type { Kin } from './kin.ts';
import type { Links } from './links.ts';
import type { ResolvedRoot } from './roots.ts';

export interface WitnessContext {
  readonly links: Links;
  /** Left out where nothing is told again. */
  readonly kin?: Kin;
  /** True when the story's text names the root under one of its spellings. */
  readonly mentions: (story: string, rootKey: string) => boolean;
  /** The speaker is a body of some kind that the text does not name. */
  readonly isDescribed: (item: Item) => boolean;
  /** The speaker goes by its kind alone, as a body does that is known to the reader: "the union", "the Commission". */
  readonly goesByKind: (item: Item) => boolean;
  /** A publication tells what it saw or counted itself, or says in the next sentence who did. */
  readonly isOwnAccount: (item: Item) => boolean;
  /** A number that the writers of a text read in a paper, or that they were shown in one. */
  readonly isPaperRead: (item: Item) => boolean;
  /** Such a number, and its text says that the root keeps the paper. */
  readonly keepsPaper: (item: Item, rootKey: string) => boolean;
  /** Who keeps the paper that is named as the speaker of a number; null where no paper is. */
  readonly keeperOf: (item: Item) => string | null;
  /** A number that its text only takes up again: "all 38 of them". */
  readonly isTakenUp: (item: Item) => boolean;
  /** A number that its text gives in its own voice as one that was held before. */
  readonly isHeldBefore: (item: Item) => boolean;
  /** The text gives some number or act to a root of the family. */
  readonly cites: (story: string, family: string) => boolean;
  /** The share of the numbers of one text origin, from 0 to 1, that another one gives too; some numbers left out. */
  readonly sharedNumbers: (origin: string, other: string, apart: readonly number[]) => number;
  /** The body whose own statement a story is; null for the report of an outlet. */
  readonly statementOf: (story: string) => ResolvedRoot | null;
  /** A number that a body gives in its own voice in a text of its own, and relays from nobody. */
  readonly isOwnStatement: (item: Item) => boolean;
  /** The person who gives one number speaks in the statement that gives the other. */
  readonly speaksFor: (person: Item, body: Item) => boolean;
  /** A story tells in the first person what its writers saw, or what a body has to say for itself. */
  readonly isOwnReport: (story: string) => boolean;
  /** Root keys that some text names as a speaker: bodies of their own, not mere outlets. */
  readonly speakers: ReadonlySet<string>;
}

/** The context of one figure. */
export interface FigureContext extends WitnessContext {
  /** The numbers are states of one count. */
  readonly isTally: boolean;
}
