/** Measures weighing end to end on a family of texts with labelled figures (`bench/families/<family>/figures.jsonl`). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDocument, readRows } from './lineage-collections.ts';
import type { WeighInput } from '../src/domain/weighing/index.ts';
import { endToEnd, scoreFigures, type FigureScore, type GoldFigure } from './weighing-gold.ts';

interface SourceRow {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
}

/** A family as weighing takes it, with its labelled figures. */
export interface FamilyInput {
  readonly input: WeighInput;
  readonly gold: readonly GoldFigure[];
  /** Names of the texts by hash. */
  readonly textOf: ReadonlyMap<string, string>;
}

/** Reads a family and runs every engine before weighing; `folder` is absolute. */
export function readFamilyInput(folder: string): FamilyInput {
  const texts = readRows<SourceRow>(join(folder, 'sources.jsonl')).map(({ id, ...known }) => ({
    id,
    document: plainDocument(id, readFileSync(join(folder, `${id}.txt`), 'utf8'), known),
  }));
  return {
    input: endToEnd(texts.map(({ document }) => document)),
    gold: readRows<GoldFigure>(join(folder, 'figures.jsonl')),
    textOf: new Map(texts.map(({ id, document }) => [document.sha256, id] as const)),
  };
}

/** Texts in, every engine in use; `folder` is absolute. */
export function measureFamilyFigures(folder: string): FigureScore {
  const { input, gold, textOf } = readFamilyInput(folder);
  return scoreFigures(gold, input, textOf);
}
