/** Lineage in memory: maps whose values are never changed in place, so that a copy of the maps is a snapshot. */
import {
  byComing,
  otherEnd,
  placeKey,
  type Counterpart,
  type EdgeDetail,
  type JudgedEdge,
  type LineageEdge,
  type QuotationPlace,
  type StoryNode,
} from '../../domain/lineage/index.ts';
import type { LineageRecord } from '../../ports/lineage-record.ts';

interface Content {
  readonly nodes: Map<number, StoryNode>;
  readonly keys: Map<number, Uint32Array>;
  /** Edges by each of their two stories. */
  readonly edges: Map<number, readonly JudgedEdge[]>;
  readonly counterparts: Map<string, Counterpart>;
}

/** See the port. */
export class MemoryLineage implements LineageRecord {
  #content: Content = { nodes: new Map(), keys: new Map(), edges: new Map(), counterparts: new Map() };

  /** Gives a function that puts everything back as it is now. */
  snapshot(): () => void {
    const { nodes, keys, edges, counterparts } = this.#content;
    const before: Content = {
      nodes: new Map(nodes),
      keys: new Map(keys),
      edges: new Map(edges),
      counterparts: new Map(counterparts),
    };
    return () => {
      this.#content = before;
    };
  }

  nextSlot(): number {
    let next = 0;
    for (const slot of this.#content.nodes.keys()) next = Math.max(next, slot + 1);
    return next;
  }

  node(slot: number): StoryNode | null {
    return this.#content.nodes.get(slot) ?? null;
  }

  putNode(node: StoryNode): void {
    this.#content.nodes.set(node.slot, structuredClone(node));
  }

  removeNode(slot: number): void {
    this.#content.nodes.delete(slot);
  }

  nodes(): StoryNode[] {
    return [...this.#content.nodes.values()].sort((x, y) => x.slot - y.slot);
  }

  nodesOf(sha256: string): StoryNode[] {
    return this.nodes().filter(({ key }) => key.sha256 === sha256);
  }

  cluster(id: number): StoryNode[] {
    return this.nodes().filter(({ cluster }) => cluster === id);
  }

  origin(id: number): StoryNode[] {
    return this.nodes().filter(({ origin }) => origin === id);
  }

  keys(slot: number): Uint32Array {
    return this.#content.keys.get(slot)?.slice() ?? new Uint32Array();
  }

  putKeys(slot: number, keys: Uint32Array): void {
    this.#content.keys.set(slot, keys.slice());
  }

  removeKeys(slot: number): void {
    this.#content.keys.delete(slot);
  }

  edges(slot: number): LineageEdge[] {
    return (this.#content.edges.get(slot) ?? []).map(withoutDetail);
  }

  allEdges(): LineageEdge[] {
    return [...this.#content.edges]
      .flatMap(([slot, edges]) => edges.filter(({ a }) => a === slot))
      .sort(byComing)
      .map(withoutDetail);
  }

  detail({ a, b }: Pick<LineageEdge, 'a' | 'b'>): EdgeDetail {
    const edge = this.#content.edges.get(a)?.find((one) => one.a === a && one.b === b);
    return { evidence: edge?.evidence ?? [], reasons: edge?.reasons ?? [] };
  }

  putEdge(edge: JudgedEdge): void {
    this.removeEdge(edge);
    const kept = structuredClone(edge);
    for (const slot of [edge.a, edge.b]) {
      const others = this.#content.edges.get(slot) ?? [];
      this.#content.edges.set(slot, [...others, kept].sort(byComing));
    }
  }

  removeEdge({ a, b }: Pick<LineageEdge, 'a' | 'b'>): void {
    for (const slot of [a, b]) {
      const others = this.#content.edges.get(slot) ?? [];
      const end = slot === a ? b : a;
      this.#content.edges.set(
        slot,
        others.filter((edge) => otherEnd(edge, slot) !== end),
      );
    }
  }

  counterpart(place: QuotationPlace): Counterpart | null {
    return this.#content.counterparts.get(placeKey(place)) ?? null;
  }

  putCounterpart(place: QuotationPlace, counterpart: Counterpart): void {
    this.#content.counterparts.set(placeKey(place), { ...counterpart });
  }

  removeCounterparts(sha256: string): void {
    for (const key of this.#content.counterparts.keys())
      if (key.startsWith(`${sha256} `)) this.#content.counterparts.delete(key);
  }

  lineageCounts(): ReturnType<LineageRecord['lineageCounts']> {
    const [nodes, edges] = [this.nodes(), this.allEdges()];
    return {
      stories: nodes.length,
      edges: edges.length,
      undetermined: edges.filter(({ relation }) => relation === 'undetermined').length,
      origins: new Set(nodes.map(({ origin }) => origin)).size,
    };
  }

  clearLineage(): void {
    this.#content = { nodes: new Map(), keys: new Map(), edges: new Map(), counterparts: new Map() };
  }
}

function withoutDetail({ a, b, relation, direction, score, support, copied }: JudgedEdge): LineageEdge {
  return { a, b, relation, direction, score, support, copied };
}
