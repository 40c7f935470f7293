/** Small samples of a story's words that a derived text draws alike: by them it is found among a million others. */
import { isCommon } from './stems.ts';

/** Stems of a sample. */
const rareStems = 16;

/** The first word of a stem in a story, and how often the stem stands there. */
export interface StemUse {
  readonly word: string;
  count: number;
}

/** Stems of the longest words first (the longer a word, the rarer: Zipf 1935), then by hash: a sample drawn alike. */
export function rankStems(stems: ReadonlyMap<number, StemUse>): Uint32Array {
  const classes: number[][] = Array.from({ length: longestRank + 1 }, () => []);
  for (const [hash, { word }] of stems)
    if (!isCommon(word)) classes[Math.min(word.length, longestRank)]?.push(hash);
  const ranked: number[] = [];
  for (let rank = longestRank; rank >= 0 && ranked.length < rareStems; rank--)
    ranked.push(...(classes[rank] ?? []).sort((a, b) => a - b));
  return Uint32Array.from(ranked.slice(0, rareStems));
}

/** Beyond this length words are all rare. */
const longestRank = 7;

/** Sequences that a text of this length keeps as its sample, about. */
const sampleSize = 32;
const [narrowest, widest] = [12, 4096];

/**
 * A sample of the hashes of a text's word sequences by winnowing (Schleimer, Wilkerson, Aiken 2003): the smallest of every
 * window. Whatever stretch as long as a window two texts share, they keep the same hash of it; and the sample of a wide window
 * is part of that of a narrow one, so that an excerpt meets the long text it was cut from. `grams` in text order.
 */
export function winnow(grams: readonly number[]): Uint32Array {
  const width = Math.min(widest, Math.max(narrowest, Math.ceil((2 * grams.length) / sampleSize)));
  const kept = new Set<number>();
  const queue: number[] = [];
  let head = 0;
  for (let i = 0; i < grams.length; i++) {
    while (queue.length > head && (grams[queue.at(-1) ?? 0] ?? 0) > (grams[i] ?? 0)) queue.pop();
    queue.push(i);
    if ((queue[head] ?? 0) <= i - width) head++;
    if (i >= width - 1 || i === grams.length - 1) kept.add(grams[queue[head] ?? 0] ?? 0);
  }
  return Uint32Array.from([...kept].sort((a, b) => a - b).slice(0, mostSampled));
}

/** Beyond it a text of many thousand words keeps the smallest. */
const mostSampled = 48;
