/**
 * What nodes and edges say together. Two copies of one wire are siblings, not parent and child; what relates two origins
 * relates all their members; two texts that each relate to a third one speak of its matter. Nothing of this is kept:
 * it is read from the neighbourhood of a story whenever it is asked for, and never reaches further than three links.
 */
import { byComing, flip, otherEnd, type EdgeDetail, type LineageEdge, type StoryNode } from './edges.ts';
import { storyId } from './features.ts';
import type { Direction, Relation, StoryPair, TextOrigin } from './relation.ts';
import { hardRelations } from './relation-rules.ts';

/** Where nodes and edges are read from; lists rise by slot, edges as `byComing`. */
export interface LineageSource {
  node(slot: number): StoryNode | null;
  edges(slot: number): readonly LineageEdge[];
  detail(edge: LineageEdge): EdgeDetail;
  /** Nodes of one text origin. */
  origin(id: number): readonly StoryNode[];
}

/** Larger groups are not paired member by member with each other; only pairs found by comparison are told. */
const mostInheritedPairs = 900;
/** Origins with more links than this speak of something too general to relate all of them to each other. */
const mostLinked = 16;
/** An origin with no more links than this may be the one that ties two others together. */
const fewLinks = 2;

/** A relation between two stories, or two origins, seen from the first. */
interface Told {
  readonly relation: Relation;
  readonly direction: Direction;
  readonly score: number;
  readonly copied: boolean;
  /** The edge between the two stories themselves: its passages and reasons are theirs. */
  readonly own: LineageEdge | null;
  /** The edge of other stories that speaks for them. */
  readonly through: LineageEdge | null;
}

const sameMatter: Told = {
  relation: 'independent',
  direction: 'none',
  score: 0,
  copied: false,
  own: null,
  through: null,
};

const sameOrigin: Told = { ...sameMatter, relation: 'same-origin', score: 0.5 };

const ranks: Readonly<Partial<Record<Relation, number>>> = {
  'same-origin': 3,
  undetermined: 2,
  independent: 1,
};

/** A link from one origin to another. */
interface Link extends Told {
  readonly to: number;
}

/** Reads pairs and origins. What was looked up is remembered: make a new one when the ledger has changed. */
export class LineageView {
  readonly #source: LineageSource;
  readonly #direct = new Map<number, ReadonlyMap<number, Link>>();
  readonly #reached = new Map<number, ReadonlySet<number> | null>();
  readonly #members = new Map<number, readonly StoryNode[]>();

  constructor(source: LineageSource) {
    this.#source = source;
  }

  /** All pairs in which a story takes part and that are not different stories, rising by the other slot; or those with slots before `before`. */
  pairsOf(slot: number, before: number = Infinity): StoryPair[] {
    const node = this.#source.node(slot);
    if (node === null) return [];
    const own = new Map(
      this.#source.edges(slot).map((edge) => [otherEnd(edge, slot), seenFrom(edge, slot)] as const),
    );
    const told = new Map<number, Told>(own);
    this.#tellSiblings(node, own, told);
    for (const link of this.#linksOf(node.origin)) this.#tellMembers(node, link.to, link, own, told);
    for (const to of this.#reachedFrom(node.origin) ?? []) this.#tellMembers(node, to, sameMatter, own, told);
    return [...told]
      .filter(([other]) => other < before)
      .sort((x, y) => x[0] - y[0])
      .flatMap(([other, one]) => this.#pair(node, other, one) ?? []);
  }

  /** The origin that a story belongs to. */
  originOf({ origin }: StoryNode): TextOrigin {
    const members = this.#membersOf(origin);
    const top = members.find(({ parent }) => parent === -1) ?? null;
    const clear = top !== null && members.every(({ slot, directed }) => slot === top.slot || directed);
    const first = members[0]?.key;
    return {
      id: first === undefined ? '' : originId(first),
      head: clear ? top.key : null,
      members: members.map(({ key }) => key),
    };
  }

  #membersOf(origin: number): readonly StoryNode[] {
    const known = this.#members.get(origin) ?? this.#source.origin(origin);
    this.#members.set(origin, known);
    return known;
  }

  #tellSiblings(node: StoryNode, own: ReadonlyMap<number, Told>, told: Map<number, Told>): void {
    const members = this.#membersOf(node.origin);
    if (members.length ** 2 > mostInheritedPairs) return;
    for (const { slot } of members) if (slot !== node.slot && !own.has(slot)) told.set(slot, sameOrigin);
  }

  #tellMembers(
    node: StoryNode,
    to: number,
    link: Told,
    own: ReadonlyMap<number, Told>,
    told: Map<number, Told>,
  ): void {
    const members = this.#membersOf(to);
    if (members.length * this.#membersOf(node.origin).length > mostInheritedPairs) return;
    for (const { slot } of members) {
      const known = own.get(slot);
      if (known === undefined) told.set(slot, { ...link, own: null, through: link.own });
      else if (!known.copied) told.set(slot, { ...link, own: known.own, through: null });
    }
  }

  /** The links of an origin that hold for all its members. */
  #linksOf(origin: number): Link[] {
    const isCrowd = (one: number): boolean => this.#directOf(one).size > mostLinked;
    return [...this.#directOf(origin).values()].filter(
      ({ to, relation }) =>
        relation !== 'independent' || !(isCrowd(origin) || isCrowd(to) || this.#isBridge(origin, to)),
    );
  }

  /**
   * True for a link that stands alone between two groups: each end is linked to several other origins, and none of them to
   * both. Texts of one matter are linked in many ways; a name and a number that two matters share by chance are in one text of
   * each. Such a link holds for the two texts that were compared, and for no others.
   */
  #isBridge(x: number, y: number): boolean {
    return this.#areGroups(x, y) && !this.#isLinkedTwice(x, y, null);
  }

  /** The same for a text between two groups: it ties them only when nothing says that they are two. */
  #ties(hub: number, x: number, y: number): boolean {
    return !this.#areGroups(x, y) || this.#directOf(x).has(y) || this.#isLinkedTwice(x, y, hub);
  }

  #areGroups(x: number, y: number): boolean {
    return this.#directOf(x).size > fewLinks && this.#directOf(y).size > fewLinks;
  }

  /** True when an origin other than `besides` is linked to both. */
  #isLinkedTwice(x: number, y: number, besides: number | null): boolean {
    const theirs = this.#directOf(y);
    for (const to of this.#directOf(x).keys()) if (to !== besides && theirs.has(to)) return true;
    return false;
  }

  /** What relates an origin to others by comparison: the pair of their heads speaks, else the strongest. */
  #directOf(origin: number): ReadonlyMap<number, Link> {
    const known = this.#direct.get(origin);
    if (known) return known;
    const speaking = new Map<number, LineageEdge>();
    for (const { slot } of this.#membersOf(origin)) {
      for (const edge of this.#source.edges(slot)) {
        const to = this.#source.node(otherEnd(edge, slot))?.origin ?? origin;
        if (to === origin || hardRelations.has(edge.relation)) continue;
        const loudest = speaking.get(to);
        if (loudest === undefined || this.#isLouder(edge, loudest)) speaking.set(to, edge);
      }
    }
    const links = new Map<number, Link>();
    for (const [to, edge] of speaking) {
      const mine = this.#source.node(edge.a)?.origin === origin ? edge.a : edge.b;
      links.set(to, { to, ...seenFrom(edge, mine) });
    }
    this.#direct.set(origin, links);
    return links;
  }

  /** Between two heads before all else; then by what is said, by heads, by strength. */
  #isLouder(edge: LineageEdge, than: LineageEdge): boolean {
    const voice = ({ a, b, relation, score }: LineageEdge): readonly number[] => {
      const heads = (this.#isHead(a) ? 1 : 0) + (this.#isHead(b) ? 1 : 0);
      return heads === 2 ? [1] : [0, ranks[relation] ?? 0, heads, score];
    };
    const [mine, theirs] = [voice(edge), voice(than)];
    for (const [at, one] of mine.entries()) if (one !== theirs[at]) return one > (theirs[at] ?? 0);
    return byComing(edge, than) < 0;
  }

  #isHead(slot: number): boolean {
    return this.#source.node(slot)?.parent === -1;
  }

  /**
   * Origins two or three links away, which speak of the same matter; null for a crowd: more of them than tell anything.
   * A denial answers the release, another reporter went to see for herself; the wire stands between them.
   */
  #reachedFrom(origin: number): ReadonlySet<number> | null {
    const whole = this.#wholeReach(origin);
    if (whole === null) return null;
    return new Set([...whole].filter((to) => this.#wholeReach(to) !== null));
  }

  #wholeReach(origin: number): ReadonlySet<number> | null {
    const known = this.#reached.get(origin);
    if (known !== undefined) return known;
    const direct = this.#directOf(origin);
    const found = new Set<number>();
    let isCrowd = direct.size > mostLinked;
    let open = this.#matterOf(origin).map((hub) => ({ from: origin, hub }));
    for (let step = 0; step < 2 && !isCrowd; step++) {
      const next: { readonly from: number; readonly hub: number }[] = [];
      for (const { from, hub } of open) {
        for (const to of this.#matterOf(hub)) {
          if (to === origin || direct.has(to) || !this.#ties(hub, from, to)) continue;
          next.push({ from: hub, hub: to });
          found.add(to);
        }
        isCrowd ||= found.size + direct.size > mostLinked;
        if (isCrowd) break;
      }
      open = next;
    }
    const reached = isCrowd ? null : found;
    this.#reached.set(origin, reached);
    return reached;
  }

  /** Origins on the same matter as one, by direct links; none for a crowd. */
  #matterOf(origin: number): number[] {
    const links = [...this.#directOf(origin).values()].filter(
      ({ to, relation }) =>
        relation !== 'undetermined' && !(relation === 'independent' && this.#isBridge(origin, to)),
    );
    return links.length > mostLinked ? [] : links.map(({ to }) => to);
  }

  #pair(node: StoryNode, slot: number, told: Told): StoryPair | null {
    const other = this.#source.node(slot);
    if (other === null) return null;
    const isFirst = storyId(node.key) < storyId(other.key);
    const [a, b] = isFirst ? [node, other] : [other, node];
    const seen = isFirst ? told : { ...told, direction: flip(told.direction) };
    const { evidence, reasons } = this.#detailOf(seen);
    const read = this.#read(a, b, seen);
    return {
      a: a.key,
      b: b.key,
      relation: read.relation,
      direction: read.direction,
      score: seen.score,
      evidence,
      reasons: [...read.reasons, ...reasons],
    };
  }

  #detailOf({ own, through, relation }: Told): EdgeDetail {
    if (own !== null) return this.#source.detail(own);
    if (through !== null) {
      const { reasons } = this.#source.detail(through);
      return { evidence: [], reasons: ['Linked through the texts that they derive from.', ...reasons] };
    }
    return { evidence: [], reasons: relation === 'independent' ? [throughThird] : [] };
  }

  /** Inside one origin: child and ancestor keep the derivation; two branches of a known head are siblings. */
  #read(
    a: StoryNode,
    b: StoryNode,
    { relation, direction }: Told,
  ): Pick<StoryPair, 'relation' | 'direction' | 'reasons'> {
    const asTold = { relation, direction, reasons: [] };
    if (a.origin !== b.origin) return asTold;
    const [aFromB, bFromA] = [this.#derivesFrom(a, b), this.#derivesFrom(b, a)];
    if (aFromB || bFromA) {
      return {
        relation: hardRelations.has(relation) ? relation : 'same-origin',
        direction: aFromB ? 'a-from-b' : 'b-from-a',
        reasons: [],
      };
    }
    const top = this.#topOf(a);
    if (relation === 'same-text' || !this.#derivesFrom(a, top) || !this.#derivesFrom(b, top)) return asTold;
    const name = top.publisher ?? top.headline ?? 'one text';
    return { relation: 'same-origin', direction: 'none', reasons: [`Both derive from the text of ${name}.`] };
  }

  /** True when `ancestor` lies above the story along directed edges; bounded by the depth of the tree. */
  #derivesFrom(story: StoryNode, ancestor: StoryNode): boolean {
    for (let at: StoryNode | null = story; at !== null && at.directed; at = this.#source.node(at.parent))
      if (at.parent === ancestor.slot) return true;
    return false;
  }

  #topOf(story: StoryNode): StoryNode {
    let at = story;
    for (let up = this.#source.node(at.parent); up !== null; up = this.#source.node(at.parent)) at = up;
    return at;
  }
}

/** Stable as long as the first member stays the first: `<12 hex>.<story>`. */
function originId({ sha256, story }: StoryNode['key']): string {
  return `${sha256.slice(0, 12)}.${story}`;
}

function seenFrom(edge: LineageEdge, slot: number): Told {
  const { relation, score, copied } = edge;
  const direction = edge.a === slot ? edge.direction : flip(edge.direction);
  return { relation, direction, score, copied, own: edge, through: null };
}

const throughThird =
  'Both are related to a third text on the same matter; nothing shows that one derives from the other.';
