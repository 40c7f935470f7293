/**
 * Lineage as people ask for it: pairs, text origins and the fidelity of quotations, read from what the index keeps. What
 * is asked about one source reads its neighbourhood only. Run `ensureLineage` before.
 */
import type { Quotation } from '../domain/claims/index.ts';
import {
  LineageView,
  lineageOf,
  placeKey,
  resolveQuotation,
  type EdgeDetail,
  type LineageEdge,
  type LineageSource,
  type StoryNode,
  type StoryPair,
  type TextOrigin,
} from '../domain/lineage/index.ts';
import type { StoryKey } from '../domain/reading/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { LineageRecord } from '../ports/lineage-record.ts';

/** Pairs and origins of the whole casebook. */
interface WholeLineage {
  readonly pairs: readonly StoryPair[];
  readonly origins: readonly TextOrigin[];
}

interface Remembered extends WholeLineage {
  readonly mark: string;
}

/** The whole is read once for each state of an index, however often it is asked for. */
const remembered = new WeakMap<CasebookIndex, Remembered>();

/** All pairs that are not different stories, and all text origins, in the order of admission. */
export function wholeLineage(index: CasebookIndex): WholeLineage {
  const mark = lineageMark(index);
  const known = remembered.get(index);
  if (known?.mark === mark) return known;
  const nodes = index.lineage.nodes();
  const made = { mark, ...lineageOf(nodes, inMemory(nodes, index.lineage)) };
  remembered.set(index, made);
  return made;
}

/** All pairs of `wholeLineage`, each without its passages and reasons: what a table of pairs needs. */
export function toldPairs(index: CasebookIndex): readonly StoryPair[] {
  const nodes = index.lineage.nodes();
  return lineageOf(nodes, { ...inMemory(nodes, index.lineage), detail: () => nothingFound }).pairs;
}

/** All text origins, in the order of admission; read from the stories alone. */
export function allOrigins(index: CasebookIndex): TextOrigin[] {
  const nodes = index.lineage.nodes();
  const view = new LineageView(withoutEdges(nodes));
  return nodes.filter(({ slot, origin }) => slot === origin).map((node) => view.originOf(node));
}

/** Pairs in which a story of this source takes part, each once. */
export function pairsOfSource(index: CasebookIndex, sha256: string): StoryPair[] {
  const view = new LineageView(lookedUpOnce(index.lineage));
  const own = index.lineage.nodesOf(sha256);
  return own.flatMap(({ slot }) =>
    view.pairsOf(slot).filter(({ a, b }) => a.sha256 !== b.sha256 || isLater(own, slot, a.story, b.story)),
  );
}

/** Pairs in which one story takes part; null when lineage does not know the story. */
export function pairsOfStory(index: CasebookIndex, key: StoryKey): StoryPair[] | null {
  const node = nodeOf(index.lineage, key);
  return node === null ? null : new LineageView(lookedUpOnce(index.lineage)).pairsOf(node.slot);
}

/**
 * The pair of two stories; null when they are different stories, or when lineage does not know them. Of all that is told of
 * the first, only what can speak for these two is looked up.
 */
export function pairOfStories(index: CasebookIndex, one: StoryKey, other: StoryKey): StoryPair | null {
  const [first, second] = [nodeOf(index.lineage, one), nodeOf(index.lineage, other)];
  if (first === null || second === null) return null;
  const source = lookedUpOnce(index.lineage);
  const originAt = (slot: number): number => source.node(slot)?.origin ?? -1;
  const speaks = ({ a, b }: Pick<LineageEdge, 'a' | 'b'>): boolean => {
    const [x, y] = [originAt(a), originAt(b)];
    if (first.origin === second.origin)
      return (
        Math.min(a, b) === Math.min(first.slot, second.slot) &&
        Math.max(a, b) === Math.max(first.slot, second.slot)
      );
    return (x === first.origin && y === second.origin) || (x === second.origin && y === first.origin);
  };
  const view = new LineageView({
    ...source,
    detail: (edge) => (speaks(edge) ? source.detail(edge) : nothingFound),
  });
  const isOther = ({ sha256, story }: StoryKey): boolean => sha256 === other.sha256 && story === other.story;
  return view.pairsOf(first.slot).find(({ a, b }) => isOther(a) || isOther(b)) ?? null;
}

function nodeOf(record: LineageRecord, { sha256, story }: StoryKey): StoryNode | null {
  return record.nodesOf(sha256).find(({ key }) => key.story === story) ?? null;
}

const nothingFound: EdgeDetail = { evidence: [], reasons: [] };

/** Pairs inside one document are told by the later story alone. */
function isLater(own: readonly StoryNode[], slot: number, a: number, b: number): boolean {
  return own.find(({ key }) => key.story === Math.max(a, b))?.slot === slot;
}

/** The text origin of each story of a source. */
export function originsOfSource(index: CasebookIndex, sha256: string): TextOrigin[] {
  const view = new LineageView(lookedUpOnce(index.lineage));
  return index.lineage.nodesOf(sha256).map((node) => view.originOf(node));
}

/** A quotation with its fidelity, and its words in the text that has them first; null where it is that text or there is none. */
export interface ResolvedQuotation extends Quotation {
  readonly original: string | null;
}

/** Quotations with their fidelity; with `sha256`, those of one source. */
export function resolvedQuotations(index: CasebookIndex, sha256?: string): ResolvedQuotation[] {
  const byPlace = new Map<string, Quotation>();
  const loaded = new Set<string>();
  const load = (source: string): void => {
    if (loaded.has(source)) return;
    loaded.add(source);
    for (const one of index.quotations({ sha256: source })) byPlace.set(placeKey(one), one);
  };
  const lookup = {
    counterpart: index.lineage.counterpart.bind(index.lineage),
    quotation: (place: Parameters<typeof placeKey>[0]) => {
      load(place.sha256);
      return byPlace.get(placeKey(place)) ?? null;
    },
  };
  const quotations = index.quotations(sha256 === undefined ? {} : { sha256 });
  return quotations.map((one) => {
    const resolved = resolveQuotation(one, lookup);
    const original = resolved.alignedWith === null ? null : lookup.quotation(resolved.alignedWith);
    return { ...resolved, original: original?.quote ?? null };
  });
}

/** Changes whenever lineage may have changed. */
export function lineageMark(index: CasebookIndex): string {
  return [
    index.stage('lineage'),
    index.state()?.readingsSeq,
    index.lineage.nextSlot(),
    index.untraced(1).length,
  ].join(' ');
}

function inMemory(nodes: readonly StoryNode[], record: LineageRecord): LineageSource {
  const bySlot = new Map(nodes.map((node) => [node.slot, node] as const));
  const byOrigin = groupBy(nodes, ({ origin }) => [origin]);
  const bySide = groupBy(record.allEdges(), ({ a, b }) => [a, b]);
  return {
    node: (slot) => bySlot.get(slot) ?? null,
    edges: (slot) => bySide.get(slot) ?? [],
    detail: (edge) => record.detail(edge),
    origin: (id) => byOrigin.get(id) ?? [],
  };
}

function withoutEdges(nodes: readonly StoryNode[]): LineageSource {
  const bySlot = new Map(nodes.map((node) => [node.slot, node] as const));
  const byOrigin = groupBy(nodes, ({ origin }) => [origin]);
  return {
    node: (slot) => bySlot.get(slot) ?? null,
    edges: () => [],
    detail: () => nothingFound,
    origin: (id) => byOrigin.get(id) ?? [],
  };
}

/** A record of which nothing is read twice: a view asks for the same neighbours again and again. */
function lookedUpOnce(record: LineageRecord): LineageSource {
  return {
    node: once((slot) => record.node(slot)),
    edges: once((slot) => record.edges(slot)),
    detail: onceBy(
      (edge: Pick<LineageEdge, 'a' | 'b'>) => `${edge.a} ${edge.b}`,
      (edge) => record.detail(edge),
    ),
    origin: once((id) => record.origin(id)),
  };
}

function once<T>(look: (key: number) => T): (key: number) => T {
  return onceBy((key: number) => key, look);
}

function onceBy<Asked, T>(
  keyOf: (asked: Asked) => number | string,
  look: (asked: Asked) => T,
): (asked: Asked) => T {
  const known = new Map<number | string, { readonly found: T }>();
  return (asked) => {
    const key = keyOf(asked);
    const one = known.get(key) ?? { found: look(asked) };
    known.set(key, one);
    return one.found;
  };
}

function groupBy<T>(all: readonly T[], keysOf: (one: T) => readonly number[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}
