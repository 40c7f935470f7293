/** Small samples of a story's words that a derived text draws alike: by them it is found among a million others. */
import { isCommon } from './stems.ts';

/** Stems of a sample. */
const rareStems = 16;

/** Stems of the longest words first (the longer a word, the rarer: Zipf 1935), then by hash: a sample drawn alike. */
export function rankStems(words: ReadonlyMap<number, string>): Uint32Array {
  const ranked = [...words]
    .filter(([, word]) => !isCommon(word))
    .map(([hash, word]) => ({ hash, rank: Math.min(word.length, 7) }));
  ranked.sort((a, b) => b.rank - a.rank || a.hash - b.hash);
  return Uint32Array.from(ranked.slice(0, rareStems), ({ hash }) => hash);
}

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
