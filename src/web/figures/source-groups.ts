/**
 * The statements of a figure as a reader follows them: under each witness its text origins, under each text origin
 * the documents that carry it, the first one first. What supports nothing stands apart.
 */
import type { Exhibit } from '../../contract/how-we-know.ts';
import type { OriginLine, StoryRef } from '../../contract/lines.ts';
import type { FigureRow } from './figure-rows.ts';

/** What one document says on behalf of one witness. */
export interface SourceRow {
  /** Witness and document. */
  readonly key: string;
  readonly source: { readonly name: string; readonly sha256: string };
  readonly exhibit: Exhibit | null;
  /** True for the document that the others of its text origin repeat. */
  readonly isFirst: boolean;
  /** Its statements, in the order of the plot. */
  readonly marks: readonly FigureRow[];
}

export interface OriginGroup {
  readonly origin: string;
  /** The first text, whether it states the figure or not; null when it cannot be told. */
  readonly head: StoryRef | null;
  readonly sources: readonly SourceRow[];
}

export interface WitnessGroup {
  readonly witness: string;
  /** Number on the page, from 1. */
  readonly number: number;
  /** Names of the witness: more than one when the texts name several that may be one. */
  readonly names: readonly string[];
  /** Further spellings, as the texts write them. */
  readonly writtenAs: readonly string[];
  readonly origins: readonly OriginGroup[];
  readonly documents: number;
}

export interface SourceGroups {
  readonly witnesses: readonly WitnessGroup[];
  /** Statements that support nothing. */
  readonly apart: readonly OriginGroup[];
}

export interface GroupInput {
  readonly rows: readonly FigureRow[];
  readonly origins: readonly OriginLine[];
  readonly exhibits: readonly Exhibit[];
}

/** The witness with the most documents comes first; within it, its own publication, then the order of the exhibits. */
export function groupSources(input: GroupInput): SourceGroups {
  const supporting = input.rows.filter((row) => row.supports && row.path !== null);
  const others = input.rows.filter((row) => !row.supports || row.path === null);
  const lookup = lookupOf(input);
  const witnesses = [...groupBy(supporting, ({ path }) => path?.witness ?? '')].map(([witness, rows]) => ({
    witness,
    names: distinct(rows.map(({ path }) => path?.root ?? '')),
    writtenAs: distinct(rows.map(({ path }) => path?.writtenAs ?? '').filter((name) => name !== '')),
    origins: originGroups(rows, witness, lookup),
    documents: new Set(rows.map(({ claim }) => claim.source.sha256)).size,
  }));
  return {
    witnesses: witnesses
      .sort((a, b) => b.documents - a.documents || (a.witness < b.witness ? -1 : 1))
      .map((group, at) => ({ ...group, number: at + 1 })),
    apart: originGroups(others, '', lookup),
  };
}

/** Groups items by a key, in order of first appearance. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

interface Lookup {
  readonly heads: ReadonlyMap<string, StoryRef | null>;
  readonly exhibits: ReadonlyMap<string, Exhibit>;
}

function lookupOf({ origins, exhibits }: GroupInput): Lookup {
  return {
    heads: new Map(origins.map(({ origin, head }) => [origin, head])),
    exhibits: new Map(exhibits.map((exhibit) => [exhibit.sha256, exhibit])),
  };
}

function originGroups(rows: readonly FigureRow[], witness: string, lookup: Lookup): OriginGroup[] {
  const groups = groupBy(rows, originOf);
  return [...groups]
    .map(([origin, members]) => originGroup(origin, members, witness, lookup))
    .sort((a, b) => rankOf(a) - rankOf(b) || orderOf(a.sources[0]) - orderOf(b.sources[0]));
}

function originOf({ path, claim }: FigureRow): string {
  return path?.textOrigin ?? `${claim.source.sha256.slice(0, 12)}.${claim.story}`;
}

function originGroup(
  origin: string,
  rows: readonly FigureRow[],
  witness: string,
  { heads, exhibits }: Lookup,
): OriginGroup {
  // A text in no group of texts is an origin of its own.
  const alone = rows.every(({ claim }) => claim.source.sha256 === rows[0]?.claim.source.sha256);
  const known = heads.get(origin);
  const head = known === undefined && alone ? (rows[0]?.claim ?? null) : (known ?? null);
  const sources = [...groupBy(rows, ({ claim }) => claim.source.sha256)].map(
    ([sha256, marks]): SourceRow => ({
      key: `${witness} ${sha256}`,
      source: marks[0]?.claim.source ?? { name: sha256, sha256 },
      exhibit: exhibits.get(sha256) ?? null,
      isFirst: head !== null && marks.some(({ claim }) => isStory(head, claim)),
      marks,
    }),
  );
  return {
    origin,
    head: head === null ? null : { source: head.source, story: head.story },
    sources: sources.sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || orderOf(a) - orderOf(b)),
  };
}

function isStory(head: StoryRef, claim: FigureRow['claim']): boolean {
  return head.source.sha256 === claim.source.sha256 && head.story === claim.story;
}

/** 0 for the witness's own publication: the text in which it speaks for itself. */
function rankOf({ sources }: OriginGroup): number {
  const publisher = sources[0]?.exhibit?.publisher ?? null;
  const isOwn = sources[0]?.marks.some(({ path }) => path !== null && path.root === publisher);
  return isOwn === true ? 0 : 1;
}

function orderOf(source: SourceRow | undefined): number {
  return source?.exhibit?.number ?? 0;
}
