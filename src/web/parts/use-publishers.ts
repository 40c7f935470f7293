/** Publisher by source, for labels that a reader recognises sooner than a file name. */
import type { SourceRow } from '../../contract/http.ts';
import { useCasebook, useSources } from '../api/queries.ts';

/** Beyond this many sources the labels are not worth loading every row for; file names stand in their place. */
const mostSources = 3000;

export function usePublishers(): ReadonlyMap<string, string> {
  const count = useCasebook().data?.counts.sources ?? Number.POSITIVE_INFINITY;
  const rows = useSources('', count <= mostSources).data;
  return rows === undefined ? none : publishersOf(rows);
}

const none: ReadonlyMap<string, string> = new Map();
const made = new WeakMap<readonly SourceRow[], ReadonlyMap<string, string>>();

/** Made once for each answer of the server, however many labels ask. */
function publishersOf(rows: readonly SourceRow[]): ReadonlyMap<string, string> {
  const known = made.get(rows);
  if (known !== undefined) return known;
  const publishers = new Map(
    rows.flatMap(({ sha256, publisher }) => (publisher === null ? [] : [[sha256, publisher] as const])),
  );
  made.set(rows, publishers);
  return publishers;
}
