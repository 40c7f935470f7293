/**
 * The picture of lineage, read from nodes and edges alone: to each derived story the one it was made from, to each
 * story of an origin without a known first text its closest other, and one line for two origins. No passages: a
 * casebook of ten thousand stories is drawn from one small answer.
 */
import type { LineageGraph } from '../contract/index.ts';
import { byComing, type LineageEdge, type StoryNode } from '../domain/lineage/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { lineageMark } from './casebook-lineage.ts';
import { namesOf } from './queries.ts';

type GraphLine = LineageGraph['edges'][number];
type GraphNode = LineageGraph['nodes'][number];

interface Remembered {
  readonly mark: string;
  readonly graph: LineageGraph;
}

/** The graph is read once for each state of an index. */
const remembered = new WeakMap<CasebookIndex, Remembered>();

/** What the picture of lineage draws; nodes in the order of admission. */
export function lineageGraph(index: CasebookIndex): LineageGraph {
  const mark = lineageMark(index);
  const known = remembered.get(index);
  if (known?.mark === mark) return known.graph;
  const graph = drawn(index);
  remembered.set(index, { mark, graph });
  return graph;
}

function drawn(index: CasebookIndex): LineageGraph {
  const nodes = index.lineage.nodes();
  const bySlot = new Map(nodes.map((node, at) => [node.slot, { node, at }] as const));
  const at = (slot: number): number => bySlot.get(slot)?.at ?? -1;
  const lineOf = ({ edge, direction }: Drawn): GraphLine => {
    const { a, b, relation, score } = edge;
    return { a: at(a), b: at(b), relation, direction, score };
  };
  const picked = pick(index.lineage.allEdges(), (slot) => bySlot.get(slot)?.node ?? null);
  const heads = headsOf(nodes);
  const roleOf = (node: StoryNode): GraphNode['role'] => {
    const { size, head } = heads.get(node.origin) ?? { size: 1, head: null };
    if (size === 1 || head === node.slot) return 'origin';
    return head !== null || picked.parents.has(node.slot) ? 'derived' : 'unclear';
  };
  const unclear = nodes.filter((node) => roleOf(node) === 'unclear');
  const links = new Set(unclear.flatMap(({ slot }) => picked.links.get(slot) ?? []));
  const describe = describer(index);
  return {
    nodes: nodes.map((node) => {
      const first = bySlot.get(node.origin)?.node ?? node;
      const size = heads.get(node.origin)?.size ?? 1;
      return { ...describe(node), origin: originId(first), originSize: size, role: roleOf(node) };
    }),
    edges: [...picked.parents.values()].map(lineOf),
    links: [...links].map((edge) => lineOf({ edge, direction: 'none' })),
    soft: [...picked.soft.values()].map(({ edge }) => lineOf({ edge, direction: edge.direction })),
  };
}

/** Same as `TextOrigin.id`. */
function originId({ key }: StoryNode): string {
  return `${key.sha256.slice(0, 12)}.${key.story}`;
}

interface OriginSize {
  readonly size: number;
  /** Slot of the known first text, or null. */
  readonly head: number | null;
}

function headsOf(nodes: readonly StoryNode[]): Map<number, OriginSize> {
  const heads = new Map<number, OriginSize & { readonly isClear: boolean }>();
  for (const { slot, origin, parent, directed } of nodes) {
    const known = heads.get(origin) ?? { size: 0, head: null, isClear: true };
    const isTop = parent === -1 && known.head === null;
    const isClear = known.isClear && (isTop || directed);
    heads.set(origin, { size: known.size + 1, head: isTop ? slot : known.head, isClear });
  }
  return new Map(
    [...heads].map(([origin, { size, head, isClear }]) => [origin, { size, head: isClear ? head : null }]),
  );
}

/** Names, outlet and date of a story; the agency is looked up in the text's own record where no publisher is known. */
function describer(
  index: CasebookIndex,
): (node: StoryNode) => Omit<GraphNode, 'origin' | 'originSize' | 'role'> {
  const nameOf = namesOf(index);
  return ({ key, headline, publisher, published }) => ({
    source: { name: nameOf(key.sha256), sha256: key.sha256 },
    story: key.story,
    headline,
    outlet: publisher ?? index.document(key.sha256)?.stories[key.story]?.agency ?? null,
    published,
  });
}

/** An edge with the direction in which it is drawn. */
interface Drawn {
  readonly edge: LineageEdge;
  readonly direction: LineageEdge['direction'];
}

interface Picked {
  /** By the slot of the derived story. */
  readonly parents: ReadonlyMap<number, Drawn>;
  /** By slot: the closest of those without a direction. */
  readonly links: ReadonlyMap<number, LineageEdge>;
  /** By the two origins. */
  readonly soft: ReadonlyMap<string, Speaking>;
}

/** An edge between two origins, and how many of its ends are heads of theirs. */
interface Speaking {
  readonly edge: LineageEdge;
  readonly heads: number;
}

type NodeAt = (slot: number) => StoryNode | null;

/** Relations that make no text the copy of another, by how much they say. */
const softRanks: Readonly<Partial<Record<LineageEdge['relation'], number>>> = {
  'same-origin': 3,
  undetermined: 2,
  independent: 1,
};

function pick(edges: readonly LineageEdge[], nodeAt: NodeAt): Picked {
  const parents = new Map<number, Drawn>();
  const links = new Map<number, LineageEdge>();
  const soft = new Map<string, Speaking>();
  for (const edge of edges) {
    const [a, b] = [nodeAt(edge.a), nodeAt(edge.b)];
    if (a === null || b === null) continue;
    if (softRanks[edge.relation] !== undefined) keepSoft(soft, edge, a, b);
    else if (edge.relation !== 'different-story') keepHard({ parents, links }, edge, [a, b], nodeAt);
  }
  return { parents, links, soft };
}

/** The tree of derivations says whom a story was made from; where it does not, the strongest edge with a direction. */
function keepHard(
  { parents, links }: { parents: Map<number, Drawn>; links: Map<number, LineageEdge> },
  edge: LineageEdge,
  [a, b]: readonly [StoryNode, StoryNode],
  nodeAt: NodeAt,
): void {
  const ends = [
    { story: a, other: b, direction: 'a-from-b' },
    { story: b, other: a, direction: 'b-from-a' },
  ] as const;
  if (edge.direction === 'none') {
    for (const { slot } of [a, b]) {
      const known = links.get(slot);
      if (known === undefined || isStronger(edge, known)) links.set(slot, edge);
    }
  }
  for (const { story, other, direction } of ends) {
    if (story.directed) {
      if (story.parent === other.slot) parents.set(story.slot, { edge, direction });
      continue;
    }
    if (edge.direction !== direction || derivesFrom(other, story, nodeAt)) continue;
    const known = parents.get(story.slot);
    if (known === undefined || isStronger(edge, known.edge)) parents.set(story.slot, { edge, direction });
  }
}

/** True when `ancestor` lies above the story along edges with a direction. */
function derivesFrom(story: StoryNode, ancestor: StoryNode, nodeAt: NodeAt): boolean {
  if (story.origin !== ancestor.origin) return false;
  for (let at: StoryNode | null = story; at !== null && at.directed; at = nodeAt(at.parent))
    if (at.parent === ancestor.slot) return true;
  return false;
}

function isStronger(edge: LineageEdge, than: LineageEdge): boolean {
  return edge.score > than.score || (edge.score === than.score && byComing(edge, than) < 0);
}

/** Between two heads before all else; then by what is said, by heads, by strength: as pairs are told. */
function keepSoft(soft: Map<string, Speaking>, edge: LineageEdge, a: StoryNode, b: StoryNode): void {
  if (a.origin === b.origin) return;
  const key = a.origin < b.origin ? `${a.origin} ${b.origin}` : `${b.origin} ${a.origin}`;
  const one = { edge, heads: Number(a.parent === -1) + Number(b.parent === -1) };
  const known = soft.get(key);
  if (known === undefined || isLouder(one, known)) soft.set(key, one);
}

function isLouder(one: Speaking, than: Speaking): boolean {
  const isOfHeads = Number(one.heads === 2) - Number(than.heads === 2);
  const rank = (softRanks[one.edge.relation] ?? 0) - (softRanks[than.edge.relation] ?? 0);
  const order = isOfHeads || rank || one.heads - than.heads;
  return order > 0 || (order === 0 && isStronger(one.edge, than.edge));
}
