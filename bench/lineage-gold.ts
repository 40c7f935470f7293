/** Measures lineage against labelled collections: relation and direction of every pair, and the two errors that hurt. */
import { join } from 'node:path';
import { traceLineage } from '../src/domain/lineage/index.ts';
import type { Direction, Relation, StoryPair } from '../src/domain/lineage/index.ts';
import { readClusters, readFamily, readRows, readSeeds, type LabelledText } from './lineage-collections.ts';

/** One labelled pair; `siblings` are two texts derived from a third. */
export interface TruthRow {
  readonly a: string;
  readonly b: string;
  readonly relation: string;
  readonly direction: Direction;
}

/** What was measured on a labelled collection. Shares are 0 … 1. */
export interface LineageMeasure {
  readonly pairs: number;
  readonly relationAccuracy: number;
  readonly directionAccuracy: number;
  /** Truly derived (parent and child, or siblings) but called independent or not linked. */
  readonly derivedCalledIndependent: number;
  /** Pairs without derivation (independent, same-origin, singles, other families) called derived. */
  readonly falseDerived: number;
  readonly unrelatedPairs: number;
  /** Rows `truth > found: count`. */
  readonly confusion: readonly string[];
  readonly mistakes: readonly string[];
}

const derived: ReadonlySet<string> = new Set([
  'same-text',
  'excerpt',
  'edited-copy',
  'rewrite',
  'translation',
  'summary',
]);

/** The fictional families beside the repository, against their 132 labelled pairs. */
export function measureClusterLineage(sharedDir: string): LineageMeasure {
  return measureLineage(
    readClusters(sharedDir),
    readRows<TruthRow>(join(sharedDir, 'clusters', 'relations.jsonl')),
  );
}

/** Our own family; `half` says which texts take part ("held-out" brings the release and the wire along). */
export function measureBoats(half: 'tuning' | 'held-out' | 'all'): LineageMeasure {
  const texts = readFamily('boats').filter(
    (text) => half === 'all' || text.half === half || /^(release|wire)$/.test(text.id),
  );
  return measureLineage(texts, familyTruth(texts.map(({ id }) => id)));
}

const kinds: readonly (readonly [RegExp, Relation])[] = [
  [/^copy/, 'edited-copy'],
  [/^excerpt/, 'excerpt'],
  [/^(spun|backtranslated)/, 'rewrite'],
  [/^summary/, 'summary'],
  [/^translation/, 'translation'],
];

/** Truth of a family by the kinds of its texts; `unrelated` has no rows: it must only never be called derived. */
export function familyTruth(ids: readonly string[]): TruthRow[] {
  const kind = (id: string): Relation | null => kinds.find(([pattern]) => pattern.test(id))?.[1] ?? null;
  const inWire = (id: string): boolean => id === 'wire' || kind(id) !== null;
  const row = (a: string, b: string): TruthRow => {
    const derivedKind = a === 'wire' ? kind(b) : b === 'wire' ? kind(a) : null;
    if (derivedKind !== null)
      return { a, b, relation: derivedKind, direction: a === 'wire' ? 'b-from-a' : 'a-from-b' };
    if (inWire(a) && inWire(b)) return { a, b, relation: 'siblings', direction: 'none' };
    if (/independent|denial/.test(a + b)) return { a, b, relation: 'independent', direction: 'none' };
    const direction = a === 'release' ? 'b-from-a' : b === 'release' ? 'a-from-b' : 'none';
    return { a, b, relation: 'same-origin', direction };
  };
  const related = ids.filter((id) => id !== 'unrelated');
  return related.flatMap((a, i) => related.slice(i + 1).map((b) => row(a, b)));
}

/** Relation, direction and errors over all labelled pairs; pairs without a label count as unrelated. */
export function measureLineage(texts: readonly LabelledText[], truth: readonly TruthRow[]): LineageMeasure {
  const found = pairsByName(texts);
  const labelled = new Set(truth.map(({ a, b }) => pairName(a, b)));
  const judged = truth.map((row) => ({ row, ...foundFor(found, row) }));
  const trulyDerived = judged.filter(({ row }) => derived.has(row.relation) || row.relation === 'siblings');
  const notDerived = judged.filter(
    ({ row }) => row.relation === 'independent' || row.relation === 'same-origin',
  );
  const outside = allPairs(texts).filter((name) => !labelled.has(name));
  const outsideDerived = outside.filter((name) => derived.has(found.get(name)?.relation ?? 'none'));
  const falselyDerived = notDerived.filter(({ relation }) => derived.has(relation));
  const counts = new Map<string, number>();
  for (const { row, relation } of judged) {
    const key = `${row.relation} > ${relation}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    pairs: judged.length,
    relationAccuracy: share(
      judged.filter(({ row, relation, direction }) => relationRight(row, relation, direction)).length,
      judged.length,
    ),
    directionAccuracy: share(
      judged.filter(({ row, direction }) => row.direction === direction).length,
      judged.length,
    ),
    derivedCalledIndependent: share(
      trulyDerived.filter(({ relation }) => relation === 'independent' || relation === 'different-story')
        .length,
      trulyDerived.length,
    ),
    falseDerived: share(falselyDerived.length + outsideDerived.length, notDerived.length + outside.length),
    unrelatedPairs: outside.length,
    confusion: [...counts].map(([key, count]) => `${key}: ${count}`).sort((x, y) => (x < y ? -1 : 1)),
    mistakes: [
      ...judged
        .filter(
          ({ row, relation, direction }) =>
            !relationRight(row, relation, direction) || row.direction !== direction,
        )
        .map(
          ({ row, relation, direction }) =>
            `${row.a} ${row.b}: ${row.relation} ${row.direction}, found ${relation} ${direction}`,
        ),
      ...outsideDerived,
    ],
  };
}

/** Siblings may be called same-origin, or derived without a direction. */
function relationRight(row: TruthRow, relation: Relation, direction: Direction): boolean {
  if (row.relation !== 'siblings') return row.relation === relation;
  return relation === 'same-origin' || (derived.has(relation) && direction === 'none');
}

/** Derived pairs among the seeds; every one of them is an error. */
export function measureSeedLineage(sharedDir: string): {
  readonly derivedPairs: number;
  readonly found: readonly string[];
} {
  const found = [...pairsByName(readSeeds(sharedDir))];
  return {
    derivedPairs: found.filter(([, { relation }]) => derived.has(relation)).length,
    found: found.map(([name, { relation, direction }]) => `${name}: ${relation} ${direction}`),
  };
}

interface Found {
  readonly relation: Relation;
  readonly direction: Direction;
}

/** Found pairs by the names of the texts (`a|b`, a before b); direction turned accordingly. Main stories only. */
export function pairsByName(texts: readonly LabelledText[]): Map<string, Found> {
  const names = new Map(
    texts.flatMap(({ id, document }) =>
      document.stories
        .filter(({ role }) => role === 'main')
        .map(({ index }) => [keyText({ sha256: document.sha256, story: index }), id] as const),
    ),
  );
  const found = new Map<string, Found>();
  for (const pair of traceLineage(texts.map(({ document }) => document)).pairs) addFound(found, names, pair);
  return found;
}

function addFound(found: Map<string, Found>, names: ReadonlyMap<string, string>, pair: StoryPair): void {
  const [a, b] = [names.get(keyText(pair.a)), names.get(keyText(pair.b))];
  if (a === undefined || b === undefined) return;
  const turned = { 'a-from-b': 'b-from-a', 'b-from-a': 'a-from-b', none: 'none' } as const;
  found.set(pairName(a, b), {
    relation: pair.relation,
    direction: a < b ? pair.direction : turned[pair.direction],
  });
}

function foundFor(found: ReadonlyMap<string, Found>, { a, b }: TruthRow): Found {
  const known = found.get(pairName(a, b)) ?? { relation: 'different-story', direction: 'none' };
  if (a < b || known.direction === 'none') return known;
  return { relation: known.relation, direction: known.direction === 'a-from-b' ? 'b-from-a' : 'a-from-b' };
}

function pairName(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

function allPairs(texts: readonly LabelledText[]): string[] {
  return texts.flatMap((a, i) => texts.slice(i + 1).map((b) => pairName(a.id, b.id)));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10000) / 10000;
}

function keyText({ sha256, story }: StoryPair['a']): string {
  return `${sha256}.${story}`;
}
