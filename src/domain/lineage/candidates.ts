/**
 * Candidate search: a bounded number of keys per story, and stories that share keys are compared. Cost is linear in
 * the number of stories: keys per story, stories per key and candidates per story are all capped.
 */
import type { StoryFeatures } from './features.ts';
import { join32 } from './words.ts';

/** Two positions in the feature list, `a < b`. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
}

const sampledGrams = 24;
const rareStems = 16;
const rareAnchors = 24;
const rareFigures = 16;
const mostTitles = 6;
/** Stories per key that are compared with each other; beyond it only neighbours and the first few. */
const fullPostings = 32;
const neighbours = 6;
const hubs = 4;
/** Weight of shared keys below which nothing can be derived: a single rare key weighs .63. */
const leastShared = 0.64;
/** Candidates per story that are verified. */
export const mostCandidates = 50;

/** All pairs worth verifying, each once, in rising order. `features` must be sorted by id. */
export function candidatePairs(features: readonly StoryFeatures[]): CandidatePair[] {
  const stemCounts = countHashes(features.map(({ stems }) => stems));
  const anchorCounts = countHashes(features.map(({ chain }) => chain.ids));
  const figureCounts = countHashes(features.map(({ figures }) => figures.keys));
  const counts = { stems: stemCounts, anchors: anchorCounts, figures: figureCounts };
  const postings = sortPostings(features, (story) => keysOf(story, counts));
  return pairsFrom(postings, features.length);
}

/** How many stories hold each hash; counted in buckets, so rare collisions only make a key look commoner. */
function countHashes(sets: readonly Uint32Array[]): Uint32Array {
  const bits = sets.length < 1000 ? 16 : 20;
  const counts = new Uint32Array(1 << bits);
  for (const set of sets) {
    for (const hash of set) counts[hash >>> (32 - bits)] = (counts[hash >>> (32 - bits)] ?? 0) + 1;
  }
  return counts;
}

/** How many stories hold each stem, anchor and figure. */
interface KeyCounts {
  readonly stems: Uint32Array;
  readonly anchors: Uint32Array;
  readonly figures: Uint32Array;
}

/** The keys of one story: at most about a hundred. */
function keysOf(story: StoryFeatures, counts: KeyCounts): number[] {
  const keys = [join32(1, story.textHash)];
  for (const gram of smallest(story.grams, sampledGrams)) keys.push(join32(2, gram));
  for (const stem of rarest(story.stems, counts.stems, rareStems)) keys.push(join32(3, stem));
  const anchors = rarest(story.chain.ids, counts.anchors, rareAnchors, story.chain.weights);
  for (const anchor of anchors) keys.push(join32(4, anchor));
  for (const pair of numberPairs(story)) keys.push(pair);
  const { keys: figures, weights } = story.figures;
  for (const figure of rarest(figures, counts.figures, rareFigures, weights)) keys.push(join32(6, figure));
  // Twice, so that a text that quotes the headline of another one is compared with it.
  const titles = [story.title, ...story.citedTitles.slice(0, mostTitles)].filter((title) => title !== 0);
  for (const title of titles) keys.push(join32(7, title), join32(8, title));
  return [...new Set(keys)];
}

/** The smallest hashes are a sample that two texts draw alike. */
function smallest(sorted: Uint32Array, count: number): Uint32Array {
  return sorted.slice(0, count);
}

/** The hashes that fewest stories hold, though at least two. */
function rarest(hashes: Uint32Array, counts: Uint32Array, most: number, weights?: Float32Array): number[] {
  const found: { hash: number; count: number }[] = [];
  const shift = 32 - Math.log2(counts.length);
  hashes.forEach((hash, i) => {
    const count = counts[hash >>> shift] ?? 0;
    if (count >= 2 && (weights?.[i] ?? 1) >= 0.3) found.push({ hash, count });
  });
  found.sort((a, b) => a.count - b.count || a.hash - b.hash);
  return found.slice(0, most).map(({ hash }) => hash);
}

/** Neighbouring numbers of the chain: rare together even where each is common. */
function numberPairs({ chain }: StoryFeatures): number[] {
  const numbers = [...chain.ids].filter((_, i) => chain.isNumber[i] === 1 && (chain.weights[i] ?? 0) >= 0.3);
  return numbers.slice(1, 25).map((id, i) => join32(join32(5, numbers[i] ?? 0), id));
}

interface Postings {
  /** Sorted (hash, story) pairs as `hash * 2^21 + story`: exact in a double. */
  readonly entries: Float64Array;
  /** For each story the index range of its keys' posting lists. */
  readonly lists: readonly { readonly from: number; readonly to: number }[];
  readonly listsOfStory: readonly (readonly number[])[];
}

const storyBits = 2 ** 21;

function sortPostings(
  features: readonly StoryFeatures[],
  keys: (story: StoryFeatures) => readonly number[],
): Postings {
  const perStory = features.map(keys);
  const entries = new Float64Array(perStory.reduce((sum, own) => sum + own.length, 0));
  let at = 0;
  perStory.forEach((own, story) => {
    for (const key of own) entries[at++] = key * storyBits + story;
  });
  entries.sort((a, b) => a - b);
  return { entries, ...groupPostings(entries, features.length) };
}

function groupPostings(entries: Float64Array, size: number): Pick<Postings, 'lists' | 'listsOfStory'> {
  const lists: { from: number; to: number }[] = [];
  const listsOfStory: number[][] = Array.from({ length: size }, () => []);
  for (let from = 0; from < entries.length;) {
    const key = Math.floor((entries[from] ?? 0) / storyBits);
    let to = from + 1;
    while (to < entries.length && Math.floor((entries[to] ?? 0) / storyBits) === key) to++;
    if (to - from > 1) {
      for (let i = from; i < to; i++) listsOfStory[(entries[i] ?? 0) % storyBits]?.push(lists.length);
      lists.push({ from, to });
    }
    from = to;
  }
  return { lists, listsOfStory };
}

function pairsFrom(postings: Postings, size: number): CandidatePair[] {
  const counts = new Float32Array(size);
  const codes: number[] = [];
  for (let story = 0; story < size; story++) {
    const touched = countShared(postings, story, counts);
    touched.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
    for (const other of touched.slice(0, mostCandidates)) {
      if ((counts[other] ?? 0) < leastShared) break;
      codes.push(Math.min(story, other) * storyBits + Math.max(story, other));
    }
    for (const other of touched) counts[other] = 0;
  }
  const sorted = Float64Array.from(codes).sort((a, b) => a - b);
  const pairs: CandidatePair[] = [];
  sorted.forEach((code, i) => {
    if (i === 0 || code !== sorted[i - 1])
      pairs.push({ a: Math.floor(code / storyBits), b: code % storyBits });
  });
  return pairs;
}

/** Adds up shared keys, each weighing the less the more stories hold it; returns the stories met. */
function countShared(
  { entries, lists, listsOfStory }: Postings,
  story: number,
  counts: Float32Array,
): number[] {
  const touched: number[] = [];
  for (const list of listsOfStory[story] ?? []) {
    const { from, to } = lists[list] ?? { from: 0, to: 0 };
    const weight = 1 / Math.log2(to - from + 1);
    for (const at of membersToMeet(entries, from, to, story)) {
      const other = (entries[at] ?? 0) % storyBits;
      if (other === story) continue;
      if (counts[other] === 0) touched.push(other);
      counts[other] = (counts[other] ?? 0) + weight;
    }
  }
  return touched;
}

/** Positions in a posting list to compare with: all of a short list; of a long one the neighbours and the first. */
function membersToMeet(entries: Float64Array, from: number, to: number, story: number): number[] {
  const all = (start: number, end: number): number[] =>
    Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
  if (to - from <= fullPostings) return all(from, to);
  const key = Math.floor((entries[from] ?? 0) / storyBits) * storyBits;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] ?? 0) < key + story) low = middle + 1;
    else high = middle;
  }
  const near = all(Math.max(from + hubs, low - neighbours), Math.min(to, low + neighbours + 1));
  return [...all(from, from + hubs), ...near];
}
