/** Pairs of claims of texts on one matter that may measure one thing, and which of them are the best that both have. */
import type { Item } from './item.ts';
import type { Link, Links } from './links.ts';
import type { Readings } from './readings.ts';

/** Two claims, indexes into the items. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/** Two claims (lower index first) that measure one thing in independent texts. */
export interface Meeting extends Pair {
  /** Evidence of number, noun and surroundings, added up; compares with other meetings only. */
  readonly score: number;
}

/** A meeting that may be. */
export interface Candidate extends Meeting {
  /** Sets of kin that the two stand in, and the text origins that they were found in. */
  readonly sets: readonly [number, number];
  readonly origins: readonly [string, string];
}

/** Linked stories looked through for each story, and pairs of claims for each pair of stories. */
const mostNeighbours = 48;
const mostPairs = 4000;

const meetingLinks: ReadonlySet<Link> = new Set<Link>(['event', 'undetermined']);

/** The same, and those of two texts on one release: another reporter there may have asked somebody else. */
export const siblingLinks: ReadonlySet<Link> = new Set<Link>([...meetingLinks, 'same-origin']);

/** One key for two sets of kin, whatever their order. */
export function keyOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * Pairs of claims of texts with such links whose numbers may be one, one pair for two sets of kin. In two texts on one release only
 * those of two speakers.
 */
export function* candidatesOf(
  items: readonly Item[],
  links: Links,
  readings: Readings,
  mayBe: (a: Item, b: Item) => boolean,
  over: ReadonlySet<Link> = meetingLinks,
): Generator<readonly [number, number]> {
  const byStory = indexesByStory(items);
  const seen = new Set<string>();
  for (const [story, mine] of byStory) {
    for (const other of links.neighbours(story).slice(0, mostNeighbours)) {
      const theirs = other > story ? byStory.get(other) : undefined;
      if (theirs === undefined || !over.has(links.linkOf(story, other))) continue;
      if (mine.length * theirs.length > mostPairs) continue;
      for (const a of mine) {
        for (const b of theirs) {
          const [x, y] = [items[a], items[b]];
          if (x === undefined || y === undefined || !mayBe(x, y)) continue;
          const key = keyOf(readings.setOf(a), readings.setOf(b));
          if (seen.has(key) || !readings.areApart(a, b, { links, over })) continue;
          seen.add(key);
          yield a < b ? [a, b] : [b, a];
        }
      }
    }
  }
}

function indexesByStory(items: readonly Item[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { measure }] of items.entries()) {
    if (measure.number === null) continue;
    const list = found.get(measure.story);
    if (list === undefined) found.set(measure.story, [index]);
    else list.push(index);
  }
  return found;
}

/** What a candidate competes for: each set of kin in the texts of the other's origin. */
export function keysOf({ sets, origins }: Candidate): readonly [string, string] {
  return [`${sets[0]} ${origins[1]}`, `${sets[1]} ${origins[0]}`];
}

/** Each of the two is the best that the other has in the texts of its origin. */
export function mutualBest(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, number>();
  for (const candidate of candidates)
    for (const key of keysOf(candidate)) best.set(key, Math.max(best.get(key) ?? -Infinity, candidate.score));
  return candidates.filter((candidate) =>
    keysOf(candidate).every((key) => best.get(key) === candidate.score),
  );
}
