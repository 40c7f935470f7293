/**
 * Which claims are worth comparing. Claims meet in buckets (same dimension and counted thing with the same number,
 * or with the same sense), and through linked stories; every list is capped, so that work stays linear.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { Item } from './item.ts';
import type { Links } from './links.ts';

/** Small buckets are compared whole; in larger ones a claim meets this many neighbours in the order of numbers. */
const reach = 8;
const wholeBucket = 48;

/** The candidate pairs (indexes into `items`, lower first), each once, ascending. */
export function candidatePairs(items: readonly Item[], links: Links): [number, number][] {
  let keys = new Float64Array(4096);
  let count = 0;
  visitCandidates(items, links, (a, b) => {
    if (count === keys.length) {
      const larger = new Float64Array(count * 2);
      larger.set(keys);
      keys = larger;
    }
    keys[count] = a * items.length + b;
    count += 1;
  });
  const sorted = keys.subarray(0, count).sort((x, y) => x - y);
  const pairs: [number, number][] = [];
  for (let at = 0; at < count; at += 1) {
    const key = sorted[at] ?? 0;
    if (at > 0 && sorted[at - 1] === key) continue;
    pairs.push([Math.floor(key / items.length), key % items.length]);
  }
  return pairs;
}

function visitCandidates(items: readonly Item[], links: Links, visit: (a: number, b: number) => void): void {
  for (const bucket of buckets(items).values()) {
    bucket.sort((a, b) => orderOf(items, a, b));
    for (const [at, a] of bucket.entries()) {
      const end = Math.min(bucket.length, at + 1 + (bucket.length <= wholeBucket ? wholeBucket : reach));
      for (let next = at + 1; next < end; next += 1) visitPair(a, bucket[next] ?? a, visit);
    }
  }
  linkedPairs(items, links, visit);
}

function visitPair(a: number, b: number, visit: (a: number, b: number) => void): void {
  if (a < b) visit(a, b);
  else if (b < a) visit(b, a);
}

/** Sorted by number, then by id: neighbours in a bucket are near in value. */
function orderOf(items: readonly Item[], a: number, b: number): number {
  const x = items[a]?.measure;
  const y = items[b]?.measure;
  if (x === undefined || y === undefined) return a - b;
  return (x.number ?? -1) - (y.number ?? -1) || byCodeUnit(x.claim.id, y.claim.id);
}

function buckets(items: readonly Item[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const put = (key: string, index: number): void => {
    const list = found.get(key);
    if (list === undefined) found.set(key, [index]);
    else list.push(index);
  };
  for (const [index, { measure, root }] of items.entries()) {
    if (measure.concept === '' && measure.words.size === 0) continue;
    const thing = `${measure.dimension}|${measure.concept}|${measure.facetKey}`;
    if (measure.number !== null) put(`n|${thing}|${measure.number}`, index);
    for (const sense of measure.specific) {
      put(`s|${thing}|${sense}`, index);
      if (measure.place !== null) put(`p|${thing}|${sense}|${placeKey(measure.place.words)}`, index);
    }
    if (measure.concept !== '') put(`r|${thing}|${root.family}`, index);
  }
  return found;
}

function placeKey(words: ReadonlySet<string>): string {
  return [...words].sort(byCodeUnit).join(' ');
}

/** Claims of one story, and of linked stories: equal numbers whatever the words (a translation shares none), and same things in reach. */
function linkedPairs(items: readonly Item[], links: Links, visit: (a: number, b: number) => void): void {
  const byStory = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const list = byStory.get(item.measure.story);
    if (list === undefined) byStory.set(item.measure.story, [index]);
    else list.push(index);
  }
  for (const [story, mine] of byStory) {
    crossPairs(items, mine, mine, visit);
    for (const other of links.neighbours(story).slice(0, 64)) {
      if (other <= story) continue;
      const theirs = byStory.get(other);
      if (theirs !== undefined) crossPairs(items, mine, theirs, visit);
    }
  }
}

/** Most comparisons that two linked stories may cost; longer stories meet by number alone. */
const crossLimit = 4000;

function crossPairs(
  items: readonly Item[],
  mine: readonly number[],
  theirs: readonly number[],
  visit: (a: number, b: number) => void,
): void {
  const all = mine.length * theirs.length <= crossLimit;
  for (const a of mine) {
    for (const b of theirs) {
      const x = items[a]?.measure;
      const y = items[b]?.measure;
      if (x === undefined || y === undefined || x.dimension !== y.dimension) continue;
      if (all ? sameThing(x, y) || x.number === y.number : x.number === y.number) visitPair(a, b, visit);
    }
  }
}

interface Thing {
  readonly dimension: string;
  readonly concept: string;
  readonly facetKey: string;
}

function sameThing(a: Thing, b: Thing): boolean {
  if (a.dimension === 'share' && (a.concept === '' || b.concept === '')) return true;
  return a.concept === b.concept && a.facetKey === b.facetKey;
}
