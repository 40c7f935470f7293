/** Runs mutations through the check: which are caught, by which rule, and which pass. */
import { checkReport } from '../../src/app/check-report.ts';
import { resolveCitation } from '../../src/app/report-citations.ts';
import type { ReportCheck } from '../../src/contract/index.ts';
import type { CasebookIndex } from '../../src/ports/casebook-index.ts';
import { mutationsOf, mutationSorts, type Mutation, type MutationSort } from './mutations.ts';

export interface SortResult {
  readonly sort: MutationSort;
  readonly made: number;
  /** The check fails (exit 1). */
  readonly caught: number;
  /** It does not fail, but lists the changed words as unknown to the casebook, which it did not before. */
  readonly listed: number;
}

export interface CatchingResult {
  readonly original: ReportCheck;
  readonly sorts: readonly SortResult[];
  readonly missed: readonly Mutation[];
  readonly onlyListed: readonly Mutation[];
}

/** Checks the report as it is, and every mutation of it. Problems that the original has are not counted as caught. */
export function catching(
  index: CasebookIndex,
  source: string,
  how: { readonly count: number; readonly seed: number },
): CatchingResult {
  const original = checkReport(index, { name: 'report.md', source });
  const known = new Set(original.problems.map(keyOf));
  const missed: Mutation[] = [];
  const onlyListed: Mutation[] = [];
  const counts = new Map<MutationSort, { made: number; caught: number; listed: number }>();
  const wordsOf = (id: string): string | null => {
    const cited = resolveCitation(index, id);
    // A source as a whole says all that its text does; a finding or a figure rests on claims that may be those it stands in for.
    if (cited === null || cited.kind === 'finding' || cited.kind === 'figure') return null;
    return cited.kind === 'source'
      ? (index.document(cited.id)?.text ?? null)
      : (cited.quotation ?? cited.title);
  };
  for (const mutation of mutationsOf(source, { ...how, wordsOf })) {
    const { problems } = checkReport(index, { name: 'report.md', source: mutation.source });
    const paragraph = paragraphAround(mutation.source, mutation.start);
    const fresh = problems.filter(
      (problem) =>
        !known.has(keyOf(problem)) && problem.start < paragraph.end && paragraph.start < problem.end + 1,
    );
    const count = counts.get(mutation.sort) ?? { made: 0, caught: 0, listed: 0 };
    counts.set(mutation.sort, count);
    count.made += 1;
    if (fresh.some(({ severity }) => severity === 'error')) count.caught += 1;
    else if (fresh.length > 0) {
      count.listed += 1;
      onlyListed.push(mutation);
    } else missed.push(mutation);
  }
  const sorts = mutationSorts.flatMap((sort) => {
    const count = counts.get(sort);
    return count === undefined ? [] : [{ sort, ...count }];
  });
  return { original, sorts, missed, onlyListed };
}

/** A mutation is caught where it stands: what is told of another paragraph is luck. */
function paragraphAround(source: string, at: number): { readonly start: number; readonly end: number } {
  const end = source.indexOf('\n\n', at);
  return { start: source.lastIndexOf('\n\n', at), end: end < 0 ? source.length : end };
}

function keyOf({ rule, severity, says, message }: ReportCheck['problems'][number]): string {
  return `${rule} ${severity} ${says} ${message}`;
}
