/**
 * Counts that the next version of a text gives in the place of another one, or beside it: "the company found 41 such
 * wells" in an update, where the first version had 36. The words of such a sentence are mostly new, but they stand around
 * the same thing, in the hand of the same outlet, and the number is one that the version before did not know.
 */
import { isIncrement } from './increments.ts';
import { isRoundingOf } from './interval.ts';
import type { Item } from './item.ts';
import { storyId, type Links } from './links.ts';
import type { Readings } from './readings.ts';
import type { Shelf } from './shelf.ts';
import { spanOf } from './time.ts';

/** What is asked of the words around both numbers, and how far the next best count must stand behind. */
const leastContext = 10;
const leastLead = 1.25;
/** One word for what is counted, or two words for people. */
const leastNoun = 1;
/** A later number is at most this many times the earlier one, or the reverse. */
const mostTimes = 2;

/** Linked stories looked through for each story, and pairs of claims of a story and of the versions before it. */
const mostNeighbours = 48;
const mostPairs = 4000;

interface Sources {
  readonly links: Links;
  readonly readings: Readings;
  readonly shelf: Shelf;
}

/** A count and the one that it follows (indexes into the items, lower first). */
export interface LaterCount {
  readonly a: number;
  readonly b: number;
  /** How telling the words are that stand around both. */
  readonly score: number;
}

interface Earlier extends LaterCount {
  readonly number: number;
}

/** The later counts of a casebook, each with the one that it follows; items must stand in canonical order. */
export function laterCounts(items: readonly Item[], sources: Sources): LaterCount[] {
  const byStory = indexesByStory(items);
  const found: LaterCount[] = [];
  for (const [story, mine] of byStory) {
    const before = versionsBefore(story, sources).flatMap((other) => byStory.get(other) ?? []);
    if (before.length === 0 || before.length * mine.length > mostPairs) continue;
    const { readings } = sources;
    const known = new Set(before.map((index) => readings.setOf(index)));
    // The later text may read the kind of the earlier count as it reads that of its own.
    const repeated = mine.filter((index) => known.has(readings.setOf(index)));
    for (const index of mine) {
      if (known.has(readings.setOf(index))) continue;
      const best = followed(items, index, [...repeated, ...before], readings);
      if (best !== null) found.push(best);
    }
  }
  return found;
}

function indexesByStory(items: readonly Item[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const { story, number, dimension } = item.measure;
    const isAmount = dimension === 'count' || dimension.startsWith('money:');
    if (number === null || !isAmount || item.denied || item.asked || isIncrement(item)) continue;
    const list = found.get(story);
    if (list === undefined) found.set(story, [index]);
    else list.push(index);
  }
  return found;
}

/** Stories of the same outlet, published on an earlier day, of which this one is an edited copy. */
function versionsBefore(story: string, { links, shelf }: Sources): string[] {
  const own = shelf.story(story);
  if (own?.publisher === null || own?.publisher === undefined) return [];
  const day = spanOf(own.published)?.start ?? -Infinity;
  return links
    .neighbours(story)
    .slice(0, mostNeighbours)
    .filter((other) => {
      const first = shelf.story(other);
      if (first?.publisher !== own.publisher || (spanOf(first.published)?.end ?? Infinity) >= day)
        return false;
      const pair = links.pairOf(story, other);
      if (pair?.relation !== 'edited-copy') return false;
      return pair.direction !== (storyId(pair.a) === story ? 'b-from-a' : 'a-from-b');
    });
}

/** The count of the versions before that stands in the same words; null when none does, or two different ones do. */
function followed(
  items: readonly Item[],
  later: number,
  before: readonly number[],
  readings: Readings,
): LaterCount | null {
  const own = items[later];
  if (own === undefined) return null;
  const seen = new Set<number>();
  const earlier: Earlier[] = [];
  for (const index of before) {
    const [item, set] = [items[index], readings.setOf(index)];
    if (item === undefined || seen.has(set) || !mayFollow(item, own)) continue;
    if (!isMoney(own) && (readings.nounOf(item, own) ?? 0) < leastNoun) continue;
    seen.add(set);
    const [a, b] = index < later ? [index, later] : [later, index];
    earlier.push({ a, b, score: readings.contextOf(item, own), number: item.measure.number ?? 0 });
  }
  const [best, ...others] = earlier.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  if (best === undefined || best.score < leastContext) return null;
  const next = others.find(({ number }) => number !== best.number);
  return next !== undefined && best.score < leastLead * next.score ? null : best;
}

/** Amounts of one currency have no other noun: the words around them must tell. */
function isMoney({ measure }: Item): boolean {
  return measure.dimension.startsWith('money:');
}

/** Two different counts of one kind, neither a rounder form of the other. */
function mayFollow(earlier: Item, later: Item): boolean {
  const [x, y] = [earlier.measure, later.measure];
  if (
    x.dimension !== y.dimension ||
    earlier.headline ||
    x.number === null ||
    y.number === null ||
    x.number === y.number
  )
    return false;
  if (Math.max(x.number, y.number) > mostTimes * Math.min(x.number, y.number)) return false;
  if (x.part !== y.part || x.per !== y.per || x.period !== y.period || x.statistic !== y.statistic)
    return false;
  return earlier.outlook === later.outlook && !isRoundingOf(x.number, y.number);
}
