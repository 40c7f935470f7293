/** Held-out texts with their labels, read by the engines: what every measure of them begins with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bound } from '../src/domain/claims/index.ts';
import type { WeighInput } from '../src/domain/weighing/index.ts';
import { plainDocument, readRows, type LabelledText } from './lineage-collections.ts';
import { endToEnd } from './weighing-gold.ts';

/** Right answers out of all that count. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** Counts the rows that are right. */
export function shareOf<Row>(rows: readonly Row[], isRight: (row: Row) => boolean): Share {
  return { right: rows.filter(isRight).length, of: rows.length };
}

/** A labelled claim. `place` and `time` only where a set labels them and the text states them. */
export interface GoldClaim {
  readonly id: string;
  readonly text: string;
  readonly number: string;
  readonly start: number;
  readonly end: number;
  readonly valueLow: number | null;
  readonly valueHigh: number | null;
  readonly bound: Bound;
  readonly boundAlt?: readonly Bound[];
  readonly unit: string | null;
  readonly unitAlt?: readonly string[];
  readonly speaker: string | null;
  readonly speakerAlt?: readonly (string | null)[];
  readonly modality: string;
  readonly modalityAlt?: readonly string[];
  readonly kind: string;
  readonly kindAlt?: readonly string[];
  readonly optional?: boolean;
  readonly place?: string;
  readonly time?: string;
  readonly timeAlt?: readonly string[];
  readonly placeTimeOptional?: boolean;
}

/** A number of a text at its offsets (UTF-16 code units, end exclusive). */
export interface Labelled {
  readonly text: string;
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

interface SourceRow {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
}

/** Which texts, and what is known of them: `nothing` gives the engines bare files without publisher and date. */
export interface HeldOutOptions {
  readonly known?: 'source' | 'nothing';
  /** Folder beside this file. */
  readonly folder?: string;
}

/** A set of texts with its labels, read by the engines. */
export interface HeldOutReading {
  readonly texts: readonly LabelledText[];
  readonly gold: readonly GoldClaim[];
  readonly input: WeighInput;
  /** Name of the text with a capture hash. */
  readonly textOf: ReadonlyMap<string, string>;
  readonly publisherOf: ReadonlyMap<string, string>;
}

/** Texts, labelled claims and what the engines read. Throws when a label does not lie where it says. */
export function readHeldOut(options: HeldOutOptions = {}): HeldOutReading {
  const folder = folderOf(options);
  const sources = readRows<SourceRow>(join(folder, 'sources.jsonl'));
  const texts = sources.map(({ id, publisher, published, language }): LabelledText => {
    const content = readFileSync(join(folder, 'texts', `${id}.txt`), 'utf8');
    const known = options.known === 'nothing' ? {} : { publisher, published, language };
    return { id, document: plainDocument(id, content, known) };
  });
  const gold = readRows<GoldClaim>(join(folder, 'claims.jsonl'));
  checkOffsets(texts, gold);
  return {
    texts,
    gold,
    input: endToEnd(texts.map(({ document }) => document)),
    textOf: new Map(texts.map(({ id, document }) => [document.sha256, id] as const)),
    publisherOf: new Map(sources.map(({ id, publisher }) => [id, publisher] as const)),
  };
}

/** Absolute folder of a set. */
export function folderOf({ folder = 'held-out' }: HeldOutOptions): string {
  return join(import.meta.dirname, folder);
}

/** Throws when a labelled number does not stand at its offsets. */
export function checkOffsets(texts: readonly LabelledText[], rows: readonly Labelled[]): void {
  for (const { text, number, start, end } of rows) {
    const content = texts.find(({ id }) => id === text)?.document.text;
    if (content?.slice(start, end) !== number)
      throw new Error(`${text}.txt: "${number}" is not at ${start}.`);
  }
}
