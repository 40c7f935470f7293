/**
 * How the texts of a figure hang together: within a text origin each text and the one it derives from, up to the
 * first text; between text origins the strongest relation that was found. Asked for one figure at a time.
 */
import type { Derivation, OriginLine, OriginPair, StoryRef } from '../contract/index.ts';
import type { Relation, StoryPair } from '../domain/lineage/index.ts';
import type { StoryKey } from '../domain/reading/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { pairsOfSource } from './casebook-lineage.ts';
import { storyRef, type NameOf } from './lines.ts';

/** Relations by which one text carries the words of another. */
const derived: ReadonlySet<Relation> = new Set<Relation>([
  'same-text',
  'excerpt',
  'edited-copy',
  'rewrite',
  'translation',
  'summary',
]);

/** What stands between two text origins, the most telling first. */
const strength: readonly Relation[] = [...derived, 'same-origin', 'undetermined', 'independent'];

export interface TextPathInput {
  readonly index: CasebookIndex;
  readonly nameOf: NameOf;
  /** The stories that state the figure, each with its text origin, in the order of publication. */
  readonly stories: readonly { readonly key: StoryKey; readonly origin: string }[];
  /** The text origins of these stories. */
  readonly origins: readonly OriginLine[];
}

/** Text paths of one figure. Stories on the way that do not state the figure appear as `from` (and `of`). */
export function textPaths(input: TextPathInput): { derivations: Derivation[]; originPairs: OriginPair[] } {
  const pairsOf = cachedPairs(input.index);
  return {
    derivations: input.origins.flatMap((origin) => derivationsIn(origin, input, pairsOf)),
    originPairs: pairsBetween(input, pairsOf),
  };
}

type PairsOf = (sha256: string) => readonly StoryPair[];

function cachedPairs(index: CasebookIndex): PairsOf {
  const known = new Map<string, readonly StoryPair[]>();
  return (sha256) => {
    const found = known.get(sha256) ?? pairsOfSource(index, sha256);
    known.set(sha256, found);
    return found;
  };
}

function keyOf({ source, story }: StoryRef): StoryKey {
  return { sha256: source.sha256, story };
}

/** One string a story. */
function storyId({ sha256, story }: StoryKey): string {
  return `${sha256}.${story}`;
}

/**
 * Walks outward from the first text until every story of the figure is met, so that each hangs on the text nearest
 * to the first one. Without a known first text the earliest published story of the figure takes its place.
 */
function derivationsIn(origin: OriginLine, input: TextPathInput, pairsOf: PairsOf): Derivation[] {
  const wanted = input.stories.filter((story) => story.origin === origin.origin).map(({ key }) => key);
  const root = origin.head === null ? wanted[0] : keyOf(origin.head);
  if (root === undefined) return [];
  const members = new Set(origin.members.map((one) => storyId(keyOf(one))));
  const missing = new Set(wanted.map(storyId));
  const edges = new Map<string, Derivation>();
  const reached = new Set([storyId(root)]);
  missing.delete(storyId(root));
  const queue: StoryKey[] = [root];
  for (let at = 0; at < queue.length && missing.size > 0; at += 1) {
    const from = queue[at];
    if (from === undefined) break;
    for (const pair of byScore(pairsOf(from.sha256))) {
      const of = otherOf(pair, from);
      const id = of === null ? '' : storyId(of);
      if (of === null || !derived.has(pair.relation) || !members.has(id) || reached.has(id)) continue;
      reached.add(id);
      missing.delete(id);
      queue.push(of);
      edges.set(id, derivation(pair, of, from, input.nameOf));
    }
  }
  return needed(edges, wanted);
}

function byScore(pairs: readonly StoryPair[]): StoryPair[] {
  return [...pairs].sort((a, b) => b.score - a.score);
}

/** The other story of a pair; null when `key` is not in it. */
function otherOf(pair: StoryPair, key: StoryKey): StoryKey | null {
  if (storyId(pair.a) === storyId(key)) return pair.b;
  return storyId(pair.b) === storyId(key) ? pair.a : null;
}

function derivation(pair: StoryPair, of: StoryKey, from: StoryKey, nameOf: NameOf): Derivation {
  const isA = storyId(pair.a) === storyId(of);
  return {
    of: storyRef(of, nameOf),
    from: storyRef(from, nameOf),
    relation: pair.relation,
    isDirected: pair.direction === (isA ? 'a-from-b' : 'b-from-a'),
    score: pair.score,
    firstText: isA ? 'of' : 'from',
    reasons: [...pair.reasons],
  };
}

/** Only the edges on the way from a wanted story to the root. */
function needed(edges: ReadonlyMap<string, Derivation>, wanted: readonly StoryKey[]): Derivation[] {
  const kept = new Map<string, Derivation>();
  for (const key of wanted) {
    let id = storyId(key);
    let edge = edges.get(id);
    while (edge !== undefined && !kept.has(id)) {
      kept.set(id, edge);
      id = storyId(keyOf(edge.from));
      edge = edges.get(id);
    }
  }
  return [...kept.values()];
}

function pairsBetween({ stories, origins, nameOf }: TextPathInput, pairsOf: PairsOf): OriginPair[] {
  const originOf = new Map(stories.map(({ key, origin }) => [storyId(key), origin] as const));
  for (const { origin, head } of origins) if (head !== null) originOf.set(storyId(keyOf(head)), origin);
  const best = new Map<string, { pair: StoryPair; a: string; b: string }>();
  for (const sha256 of new Set(stories.map(({ key }) => key.sha256))) {
    for (const pair of pairsOf(sha256)) {
      const a = originOf.get(storyId(pair.a));
      const b = originOf.get(storyId(pair.b));
      if (a === undefined || b === undefined || a === b || !strength.includes(pair.relation)) continue;
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      const known = best.get(key)?.pair;
      if (known === undefined || isStronger(pair, known)) best.set(key, { pair, a, b });
    }
  }
  return [...best.values()].map(({ pair, a, b }) => ({
    a,
    b,
    textA: storyRef(pair.a, nameOf),
    textB: storyRef(pair.b, nameOf),
    relation: pair.relation,
    reasons: [...pair.reasons],
  }));
}

function isStronger(one: StoryPair, other: StoryPair): boolean {
  const order = strength.indexOf(one.relation) - strength.indexOf(other.relation);
  return order < 0 || (order === 0 && one.score > other.score);
}
