/** A figure of the casebook as a report shows it: what each source says, on how many witnesses. */
import type { Figure } from '../domain/weighing/index.ts';
import type { BlockContent, PublishedValue } from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { resolveCitation } from './report-citations.ts';
import { settledById } from './settle-claims.ts';

type IntervalContent = Extract<BlockContent, { shows: 'interval' }>;

/** The plot of a figure, a row for each source: supporting ones first, in the order of publication. */
export function figureContent(index: CasebookIndex, id: string): BlockContent {
  const figure = index.figure(id);
  if (figure === null) return { shows: 'problem', message: `There is no figure ${id} in the casebook.` };
  const { unit, verdict, why, independentOrigins, documents } = figure;
  return {
    ...{ shows: 'interval', figure: id, unit, why, verdict },
    witnesses: { independentOrigins, documents },
    rows: rowsOf(index, figure),
  };
}

interface SourceLine {
  readonly source: string;
  readonly published: string;
  readonly witness: string;
  /** The witness publishes it itself. */
  readonly isOwn: boolean;
  readonly values: PublishedValue[];
}

/** By witness, the one in most documents first; of each its own publication first, then by day: what follows it only repeats. */
function rowsOf(index: CasebookIndex, figure: Figure): IntervalContent['rows'] {
  const byWitness = new Map<string, SourceLine[]>();
  for (const line of sourceLines(index, figure))
    byWitness.set(line.witness, [...(byWitness.get(line.witness) ?? []), line]);
  const groups = [...byWitness.values()].sort((a, b) => b.length - a.length);
  return groups.flatMap((group) => {
    const first = (line: SourceLine): string => `${line.isOwn ? 0 : 1} ${line.published}`;
    const sorted = group.toSorted((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0));
    return sorted.map(({ source, values }, at) => ({ source, repeats: at > 0, values }));
  });
}

/** One line for each document, with the different values that it gives. */
function sourceLines(index: CasebookIndex, figure: Figure): Iterable<SourceLine> {
  const paths = new Map(figure.paths.map((path) => [path.claim, path]));
  const bySource = new Map<string, SourceLine>();
  for (const id of figure.claims) {
    const claim = settledById(index, id)?.claim;
    if (claim === undefined || !('quantity' in claim)) continue;
    const { low, high, bound, number } = claim.quantity;
    const writtenAs = claim.quote.slice(
      Math.max(0, number.start - claim.start),
      Math.max(0, number.end - claim.start),
    );
    const path = paths.get(id);
    const value = { low, high, bound, writtenAs, supports: path?.supports ?? true };
    const line = bySource.get(claim.sha256) ?? lineOf(index, claim.sha256, path ?? null);
    bySource.set(claim.sha256, line);
    if (!line.values.some((one) => JSON.stringify(one) === JSON.stringify(value))) line.values.push(value);
  }
  return bySource.values();
}

function lineOf(index: CasebookIndex, sha256: string, path: Figure['paths'][number] | null): SourceLine {
  const source = resolveCitation(index, sha256)?.source ?? null;
  return {
    source: source?.publisher ?? source?.name ?? sha256,
    published: source?.published ?? '9999',
    witness: path?.witness ?? sha256,
    isOwn: path !== null && path.root === source?.publisher,
    values: [],
  };
}

/** One line of a block of witnesses; null when the figure is not there. */
export function witnessRow(
  figure: Figure | null,
): Extract<BlockContent, { shows: 'witnesses' }>['rows'][number] | null {
  if (figure === null) return null;
  const { subject, why, attributionRoots, documents, independentOrigins } = figure;
  return { title: subject, why, roots: attributionRoots, documents, independentOrigins };
}
