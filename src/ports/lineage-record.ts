/**
 * What the index keeps of lineage: one node and the keys of each story, one edge for every two related stories, and for
 * quotations their counterparts. Slots number the stories in the order in which they were traced. All calls are
 * synchronous and part of the index's transactions; errors as `CasebookIndex` says.
 */
import type {
  Counterpart,
  EdgeDetail,
  JudgedEdge,
  LineageEdge,
  QuotationPlace,
  StoryNode,
} from '../domain/lineage/index.ts';

export interface LineageRecord {
  /** The next free slot: highest slot + 1; 0 when empty. */
  nextSlot(): number;
  node(slot: number): StoryNode | null;
  /** Adds or replaces. */
  putNode(node: StoryNode): void;
  removeNode(slot: number): void;
  /** Rising by slot, all in memory. */
  nodes(): StoryNode[];
  /** Nodes of the stories of one document, of one cluster, of one text origin: rising. */
  nodesOf(sha256: string): StoryNode[];
  cluster(id: number): StoryNode[];
  origin(id: number): StoryNode[];

  /** Keys of a story in the order they were put; empty when it has none. */
  keys(slot: number): Uint32Array;
  putKeys(slot: number, keys: Uint32Array): void;
  removeKeys(slot: number): void;

  /** All edges in which a story takes part: by the later story, then the earlier one. */
  edges(slot: number): LineageEdge[];
  allEdges(): LineageEdge[];
  /** Adds or replaces. */
  putEdge(edge: JudgedEdge): void;
  /** What shows an edge; nothing for one that is not there. */
  detail(edge: Pick<LineageEdge, 'a' | 'b'>): EdgeDetail;
  removeEdge(edge: Pick<LineageEdge, 'a' | 'b'>): void;

  counterpart(place: QuotationPlace): Counterpart | null;
  putCounterpart(place: QuotationPlace, counterpart: Counterpart): void;
  /** Forgets the counterparts of all quotations of a document. */
  removeCounterparts(sha256: string): void;

  /** Numbers of stories, edges and text origins. */
  lineageCounts(): {
    readonly stories: number;
    readonly edges: number;
    readonly undetermined: number;
    readonly origins: number;
  };
  /** Empties all of this. */
  clearLineage(): void;
}
