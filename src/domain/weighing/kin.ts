/**
 * Claims told again: between texts of which one derives from the other, or which report one statement, a telling
 * number of one kind is the same claim whatever noun, place or time the reading gave it; any other number is where
 * the passages that correspond hold it. Kin claims meet in one figure and speak for one witness.
 */
import type { TextRange } from '../../base/index.ts';
import type { Item } from './item.ts';
import { significantDigits } from './interval.ts';
import { storyId, type Link, type Links } from './links.ts';
import { isDistinctive } from './meaning.ts';

/** Claims by what they tell again. */
export interface Kin {
  /** Pairs of indexes that hold every set of kin claims together, lower index first. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Both tell one claim. */
  readonly areKin: (a: Item, b: Item) => boolean;
  /** The set of kin claims that an item stands in; one that tells nothing again is a set of its own. */
  readonly setOf: (item: Item) => number;
}

/** Related texts looked through for each text. */
const mostNeighbours = 24;

const kinLinks: ReadonlySet<Link> = new Set<Link>(['hard', 'same-origin']);

/** Finds kin claims; items must stand in canonical order. Two claims of one text are never kin. */
export function kinOf(items: readonly Item[], links: Links): Kin {
  const byStory = indexesByStory(items);
  const sets = new Sets(items);
  const told = { items, links };
  for (const find of [alignedIn, inOrder, anyMention]) {
    for (const [mine, theirs, link] of kinStories(byStory, links)) {
      for (const [key, here] of mine) {
        const there = theirs.get(key);
        if (there === undefined) continue;
        for (const [a, b] of find(told, here, there, link))
          if (!areTwoCurrencies(items, a, b)) sets.join(a, b);
      }
    }
  }
  const setOf = new Map(items.map((item, index) => [item, sets.find(index)] as const));
  return {
    pairs: items.map((_, index) => [sets.find(index), index] as const).filter(([low, high]) => low !== high),
    areKin: (a, b) => setOf.has(a) && setOf.get(a) === setOf.get(b),
    setOf: (item) => setOf.get(item) ?? -1,
  };
}

/** Sets of indexes that hold at most one claim of each text; each goes by its smallest index. */
class Sets {
  readonly #parent: number[];
  readonly #stories: Set<string>[];

  constructor(items: readonly Item[]) {
    this.#parent = items.map((_, index) => index);
    this.#stories = items.map(({ measure }) => new Set([measure.story]));
  }

  find(index: number): number {
    let at = index;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] ?? at] ?? at;
      at = this.#parent[at] ?? at;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y);
    if (low === undefined || high === undefined || low === high) return;
    const [x, y] = [this.#stories[low], this.#stories[high]];
    if (x === undefined || y === undefined) return;
    const [few, many] = x.size <= y.size ? [x, y] : [y, x];
    for (const story of few) if (many.has(story)) return;
    for (const story of few) many.add(story);
    this.#stories[low] = many;
    this.#parent[high] = low;
  }
}

function* kinStories(
  byStory: ReadonlyMap<string, ByValue>,
  links: Links,
): Generator<readonly [ByValue, ByValue, Link]> {
  for (const [story, mine] of byStory) {
    for (const other of links.neighbours(story).slice(0, mostNeighbours)) {
      const theirs = other > story ? byStory.get(other) : undefined;
      const link = theirs === undefined ? 'none' : links.linkOf(story, other);
      if (theirs !== undefined && kinLinks.has(link)) yield [mine, theirs, link];
    }
  }
}

function areTwoCurrencies(items: readonly Item[], a: number, b: number): boolean {
  const [x, y] = [items[a]?.measure.dimension ?? '', items[b]?.measure.dimension ?? ''];
  return x !== y && x.startsWith('money:') && y.startsWith('money:');
}

type ByValue = Map<string, number[]>;

function indexesByStory(items: readonly Item[]): Map<string, ByValue> {
  const found = new Map<string, ByValue>();
  for (const [index, { measure }] of items.entries()) {
    if (measure.number === null) continue;
    const values = found.get(measure.story) ?? new Map<string, number[]>();
    const key = `${sortOf(measure.dimension)} ${String(measure.number)}`;
    const list = values.get(key);
    if (list === undefined) values.set(key, [index]);
    else list.push(index);
    found.set(measure.story, values);
  }
  return found;
}

const amounts: ReadonlySet<string> = new Set(['count', 'money', 'frequency']);

/** An amount of a currency that the reading does not know is read as a count: both are amounts. */
function sortOf(dimension: string): string {
  return amounts.has(dimension.split(':')[0] ?? '') ? 'amount' : dimension;
}

interface Told {
  readonly items: readonly Item[];
  readonly links: Links;
}

type Finder = (
  told: Told,
  here: readonly number[],
  there: readonly number[],
  link: Link,
) => Iterable<readonly [number, number]>;

/** As many mentions in both texts: they correspond in their order. */
const inOrder: Finder = function* ({ items }, here, there, link) {
  if (here.length !== there.length || !isTelling(items[here[0] ?? 0], link)) return;
  for (const [at, a] of here.entries()) yield [a, there[at] ?? a];
};

/** A text that repeats its number, and one that gives it less often, of one thing. */
const anyMention: Finder = function* ({ items }, here, there, link) {
  if (!isTelling(items[here[0] ?? 0], link)) return;
  if (!isOneTelling(items, here) || !isOneTelling(items, there)) return;
  for (const a of here) for (const b of there) yield [a, b];
};

/** Texts that report one statement have much else to say: there a number must be a rarer one. */
function isTelling(item: Item | undefined, link: Link): boolean {
  const stated = item?.measure.stated ?? 0;
  return link === 'hard' ? isDistinctive(stated) : Math.abs(stated) >= 100 || significantDigits(stated) >= 3;
}

/** All mentions of the number in one text may count one thing. */
function isOneTelling(items: readonly Item[], indexes: readonly number[]): boolean {
  const things = new Set<string>();
  for (const index of indexes) {
    const measure = items[index]?.measure;
    if (measure !== undefined && !measure.inherited && measure.concept !== '') things.add(measure.concept);
  }
  return indexes.length <= mostMentions && (indexes.length === 1 || things.size <= 1);
}

/** Mentions of one number in one text; more say that it is a round number of many things. */
const mostMentions = 12;

/** Mentions in passages that correspond, where each passage holds the number once. */
const alignedIn: Finder = function* ({ items, links }, here, there) {
  if (here.length * there.length > mostMentions) return;
  const [first, second] = [items[here[0] ?? 0]?.measure, items[there[0] ?? 0]?.measure];
  const pair = first === undefined || second === undefined ? null : links.pairOf(first.story, second.story);
  if (pair === null || first === undefined) return;
  const isA = storyId(pair.a) === first.story;
  for (const passages of pair.evidence) {
    const [own, other] = isA ? [passages.a, passages.b] : [passages.b, passages.a];
    const [a, ...moreA] = here.filter((index) => stands(items[index], own));
    const [b, ...moreB] = there.filter((index) => stands(items[index], other));
    if (a !== undefined && b !== undefined && moreA.length === 0 && moreB.length === 0) yield [a, b];
  }
};

function stands(item: Item | undefined, range: TextRange): boolean {
  if (item === undefined) return false;
  const { start, end } = item.measure.claim.quantity.number;
  return range.start <= start && end <= range.end;
}
