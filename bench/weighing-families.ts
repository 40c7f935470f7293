/** Measures weighing end to end on a family of texts with labelled figures (`bench/families/<family>/figures.jsonl`). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDocument, readRows } from './lineage-collections.ts';
import { endToEnd, scoreFigures, type FigureScore, type GoldFigure } from './weighing-gold.ts';

interface SourceRow {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
}

/** Texts in, every engine in use; `folder` is absolute. */
export function measureFamilyFigures(folder: string): FigureScore {
  const texts = readRows<SourceRow>(join(folder, 'sources.jsonl')).map(({ id, ...known }) => ({
    id,
    document: plainDocument(id, readFileSync(join(folder, `${id}.txt`), 'utf8'), known),
  }));
  const input = endToEnd(texts.map(({ document }) => document));
  const textOf = new Map(texts.map(({ id, document }) => [document.sha256, id] as const));
  return scoreFigures(readRows<GoldFigure>(join(folder, 'figures.jsonl')), input, textOf);
}
