/**
 * Lineage follows the stories one by one. A new story is compared with a bounded number of earlier ones and changes
 * only the cluster that it joins; nothing else is read again. Taking a story out, or reading it anew, compares again
 * just the later stories that share a key with it: the ledger is then the same as if it had been written afresh.
 */
import type { HowCommon } from './anchors.ts';
import { candidatesOf } from './candidates.ts';
import { byComing, laterEnd, otherEnd, type JudgedEdge, type LineageEdge, type StoryNode } from './edges.ts';
import { growForest, parentsOf, rankParents, rootOf } from './forest.ts';
import type { StoryFeatures } from './features.ts';
import { judgeStories, type PlacedStory } from './judging.ts';
import { anchorKey, keysOf } from './keys.ts';
import type { LineageLedger } from './ledger.ts';
import { hardRelations } from './relation-rules.ts';

/** Adds the story of the next slot: none after it may be in the ledger. Returns its edges. */
export function addStory(ledger: LineageLedger, story: PlacedStory): JudgedEdge[] {
  const keys = keysOf(story.features);
  const edges = edgesToEarlier(ledger, story, keys);
  ledger.putKeys(story.slot, keys);
  ledger.putNode(newNode(story));
  for (const edge of edges) ledger.putEdge(edge);
  const hard = edges.filter(isHard);
  if (hard.length > 0 && !hangLeaf(ledger, story.slot, hard)) regrow(ledger, [story.slot]);
  return edges;
}

/**
 * Takes the story out of its slot and, when there is another reading of it, puts that one in its place. Returns the
 * stories whose edges may have changed, rising.
 */
export function replaceStory(ledger: LineageLedger, slot: number, next: StoryFeatures | null): number[] {
  const oldKeys = ledger.keys(slot);
  const newKeys = next === null ? new Uint32Array() : keysOf(next);
  const later = new Set<number>();
  for (const key of [...oldKeys, ...newKeys])
    for (const at of ledger.holdersFrom(key, slot + 1)) later.add(at);
  const touched = new Set<number>([slot, ...later]);
  for (const edge of ledger.edges(slot)) {
    touched.add(otherEnd(edge, slot));
    later.add(laterEnd(edge));
  }
  later.delete(slot);
  const clusters = clustersOf(ledger, touched);
  takeOut(ledger, slot);
  if (next !== null) putIn(ledger, { slot, features: next }, newKeys, touched);
  for (const at of [...later].sort((x, y) => x - y)) compareAgain(ledger, at, touched);
  regrow(ledger, [...touched, ...clusters.flatMap(({ slot: member }) => member)]);
  return [...touched].sort((x, y) => x - y);
}

function takeOut(ledger: LineageLedger, slot: number): void {
  for (const edge of ledger.edges(slot)) ledger.removeEdge(edge);
  ledger.removeKeys(slot);
  ledger.removeNode(slot);
}

function putIn(ledger: LineageLedger, story: PlacedStory, keys: Uint32Array, touched: Set<number>): void {
  ledger.putKeys(story.slot, keys);
  ledger.putNode(newNode(story));
  for (const edge of edgesToEarlier(ledger, story, keys)) {
    ledger.putEdge(edge);
    touched.add(otherEnd(edge, story.slot));
  }
}

/** Finds and judges the earlier stories of a story anew. */
function compareAgain(ledger: LineageLedger, slot: number, touched: Set<number>): void {
  for (const edge of ledger.edges(slot)) {
    if (laterEnd(edge) !== slot) continue;
    ledger.removeEdge(edge);
    touched.add(otherEnd(edge, slot));
  }
  const story = { slot, features: ledger.features(slot) };
  for (const edge of edgesToEarlier(ledger, story, ledger.keys(slot))) {
    ledger.putEdge(edge);
    touched.add(otherEnd(edge, slot));
  }
}

function edgesToEarlier(ledger: LineageLedger, story: PlacedStory, keys: Uint32Array): JudgedEdge[] {
  const { slot } = story;
  const howCommon = commonBefore(ledger, slot, keys);
  return candidatesOf(keys, slot, (key, before, most) => ledger.holders(key, before, most)).flatMap(
    (other) => judgeStories({ slot: other, features: ledger.features(other) }, story, howCommon) ?? [],
  );
}

/** However many stories there are, a name that more of them hold points at no single matter. */
const mostForRare = 40;

/**
 * Everyday anchors are those that more than twenty earlier stories hold, and more than one in fifty: the country, the agency, the
 * campaign. Only anchors among the keys of the story are counted: whatever changes a count then shares a key with it.
 */
function commonBefore(ledger: LineageLedger, slot: number, keys: Uint32Array): HowCommon {
  const own = new Set(keys);
  const known = new Map<number, ReturnType<HowCommon>>();
  const most = Math.max(20, slot / 50);
  return (anchor) => {
    const key = anchorKey(anchor);
    const before = known.get(anchor);
    if (before !== undefined) return before;
    const count = own.has(key) ? ledger.holders(key, slot, 0).count : 0;
    const answer = count > most ? 'everyday' : count > mostForRare ? 'known' : 'rare';
    known.set(anchor, answer);
    return answer;
  };
}

function newNode({ slot, features }: PlacedStory): StoryNode {
  const { key, published, story } = features;
  const { publisher, headline } = story;
  return {
    slot,
    key,
    published,
    publisher,
    headline,
    cluster: slot,
    parent: -1,
    directed: false,
    origin: slot,
  };
}

function isHard({ relation }: LineageEdge): boolean {
  return hardRelations.has(relation);
}

/**
 * The common case: a copy of what is known, from which nothing else is made, joins one cluster. It hangs on its best
 * parent and moves no other story. False when it may.
 */
function hangLeaf(ledger: LineageLedger, slot: number, hard: readonly LineageEdge[]): boolean {
  const isLeaf = hard.every(({ b, direction }) => direction === (b === slot ? 'b-from-a' : 'a-from-b'));
  if (!isLeaf) return false;
  const nodes = new Map(
    hard.map((edge) => [otherEnd(edge, slot), ledger.node(otherEnd(edge, slot))] as const),
  );
  if (new Set([...nodes.values()].map((node) => node?.cluster)).size !== 1) return false;
  const around = [...hard, ...[...nodes.keys()].flatMap((other) => ledger.edges(other).filter(isHard))];
  const [best] = rankParents(slot, parentsOf(around), (of) => nodes.get(of)?.published ?? null);
  const parent = best === undefined ? null : nodes.get(best);
  const node = ledger.node(slot);
  if (!parent || !node) return false;
  const { cluster, origin } = parent;
  ledger.putNode({ ...node, cluster, origin, parent: parent.slot, directed: true });
  return true;
}

function clustersOf(ledger: LineageLedger, slots: Iterable<number>): StoryNode[] {
  const ids = new Set<number>();
  for (const slot of slots) {
    const node = ledger.node(slot);
    if (node !== null) ids.add(node.cluster);
  }
  return [...ids].flatMap((id) => ledger.cluster(id));
}

/** Forms the clusters of these stories, and of all they are connected with, anew and places their stories. */
function regrow(ledger: LineageLedger, seeds: readonly number[]): void {
  const members = new Map<number, StoryNode>();
  const edges = new Map<string, LineageEdge>();
  for (let open = clustersOf(ledger, seeds); open.length > 0;) {
    const reached = new Set<number>();
    for (const node of open) members.set(node.slot, node);
    for (const { slot } of open) {
      for (const edge of ledger.edges(slot)) {
        if (!isHard(edge)) continue;
        edges.set(`${edge.a} ${edge.b}`, edge);
        if (!members.has(otherEnd(edge, slot))) reached.add(otherEnd(edge, slot));
      }
    }
    open = clustersOf(ledger, reached).filter(({ slot }) => !members.has(slot));
  }
  for (const { stories, own } of components([...members.values()], [...edges.values()])) {
    const cluster = stories[0]?.slot ?? 0;
    for (const placement of growForest(stories, own)) {
      const node = members.get(placement.slot);
      if (node) ledger.putNode({ ...node, ...placement, cluster });
    }
  }
}

interface Component {
  readonly stories: StoryNode[];
  readonly own: LineageEdge[];
}

function components(members: readonly StoryNode[], edges: readonly LineageEdge[]): Component[] {
  const sets = new Map(members.map(({ slot }) => [slot, slot]));
  for (const { a, b } of edges) {
    const [x, y] = [rootOf(sets, a), rootOf(sets, b)];
    sets.set(Math.max(x, y), Math.min(x, y));
  }
  const found = new Map<number, Component>();
  const at = (slot: number): Component => {
    const root = rootOf(sets, slot);
    const known = found.get(root) ?? { stories: [], own: [] };
    found.set(root, known);
    return known;
  };
  for (const node of [...members].sort((x, y) => x.slot - y.slot)) at(node.slot).stories.push(node);
  for (const edge of [...edges].sort(byComing)) at(edge.a).own.push(edge);
  return [...found.values()];
}
