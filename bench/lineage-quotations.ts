/** Measures the alignment of quotations on the labelled families: fidelity, and the text that first carries the words. */
import { join } from 'node:path';
import type { Quotation } from '../src/domain/claims/index.ts';
import { alignQuotations, traceLineage } from '../src/domain/lineage/index.ts';
import { quotedSpans, type Document } from '../src/domain/reading/index.ts';
import { readClusters, readRows } from './lineage-collections.ts';

interface QuotationRow {
  readonly text: string;
  readonly start: number;
  readonly verbatimOf: string | null;
  readonly altered: boolean;
}

/** Shares 0 … 1 of the labelled quotations whose fidelity, and whose first text, were found rightly. */
export interface QuotationMeasure {
  readonly quotations: number;
  readonly fidelity: number;
  readonly firstText: number;
  /** Quotations whose words were altered on purpose, in every family, and those of them that were marked. */
  readonly altered: number;
  readonly alteredMarked: number;
}

interface AlterationRow {
  readonly text: string;
  readonly type: string;
  /** The altered words. */
  readonly to: string;
}

/** Runs lineage and alignment over all families, then compares with `quotations.jsonl`. */
export function measureClusterQuotations(sharedDir: string): QuotationMeasure {
  const texts = readClusters(sharedDir);
  const documents = texts.map(({ document }) => document);
  const names = new Map(texts.map(({ id, document }) => [document.sha256, id]));
  const aligned = alignQuotations(
    documents,
    documents.flatMap(quotationsOf),
    traceLineage(documents).compared,
  );
  const rows = readRows<QuotationRow>(join(sharedDir, 'clusters', 'quotations.jsonl'));
  const judged = rows.map((row) => {
    const found = aligned.find(
      ({ sha256, start }) => names.get(sha256) === row.text && Math.abs(start - row.start) <= 2,
    );
    const expected = row.altered ? 'altered' : row.verbatimOf === null ? 'unknown' : 'verbatim';
    const first = found?.alignedWith ? (names.get(found.alignedWith.sha256) ?? null) : null;
    return {
      fidelity: found?.fidelity === expected,
      firstText: found !== undefined && first === row.verbatimOf,
    };
  });
  const altered = readRows<AlterationRow>(join(sharedDir, 'clusters', 'alterations.jsonl')).filter(
    ({ type }) => type === 'quote-altered',
  );
  const marked = altered.filter(({ text, to }) =>
    aligned.some(
      ({ sha256, quote, fidelity }) =>
        names.get(sha256) === text && fidelity === 'altered' && quote.includes(to),
    ),
  );
  const share = (right: number): number => Math.round((right / Math.max(1, rows.length)) * 10000) / 10000;
  return {
    quotations: rows.length,
    fidelity: share(judged.filter(({ fidelity }) => fidelity).length),
    firstText: share(judged.filter(({ firstText }) => firstText).length),
    altered: altered.length,
    alteredMarked: marked.length,
  };
}

/** Everything inside quotation marks in the body of a document, nothing known of it yet. */
export function quotationsOf({ sha256, text, stories }: Document): Quotation[] {
  return stories.flatMap((story) =>
    story.zones
      .filter(({ label }) => label === 'body')
      .flatMap((zone) => quotedSpans(text, zone))
      .map(({ start, end }) => ({
        start,
        end,
        sha256,
        story: story.index,
        quote: text.slice(start, end),
        speaker: null,
        fidelity: 'unknown' as const,
        alignedWith: null,
      })),
  );
}
