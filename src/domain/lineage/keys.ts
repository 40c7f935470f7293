/**
 * The keys under which a story can be found: a bounded number of 32-bit hashes that a derived text shares with its
 * source. They depend on the story alone, so that a story never has to be keyed again when others come.
 */
import type { StoryFeatures } from './features.ts';
import { join32 } from './words.ts';

/** What a key was made from; the low bits of a key tell it, so that a key found again says how much it is worth. */
export const keyKinds = { wording: 0, content: 1 } as const;

const rareAnchors = 40;
const rareFigures = 16;
const mostNumberPairs = 24;
const mostTitles = 6;
/** Anchors of less weight (countries, "3") are held by too many stories. */
const leastWeight = 0.3;

/** The distinct keys of a story: about a hundred, never more than 160. */
export function keysOf(story: StoryFeatures): Uint32Array {
  const keys: number[] = [wording(1, story.textHash)];
  for (const gram of story.sample) keys.push(wording(2, gram));
  // Twice, so that a text that quotes the headline of another one is compared with it.
  for (const title of [story.title, ...story.citedTitles.slice(0, mostTitles)])
    if (title !== 0) keys.push(wording(7, title), wording(8, title));
  for (const stem of story.rareStems) keys.push(content(3, stem));
  const { chain, figures } = story;
  for (const anchor of heaviest(chain.ids, chain.weights, rareAnchors)) keys.push(anchorKey(anchor));
  for (const pair of numberPairs(story)) keys.push(content(5, pair));
  for (const figure of heaviest(figures.keys, figures.weights, rareFigures)) keys.push(content(6, figure));
  return Uint32Array.from(new Set(keys));
}

/** The key of a name or number of the anchor chain. */
export function anchorKey(id: number): number {
  return content(4, id);
}

/** True for keys made from sequences of words, which no two stories share by chance. */
export function isWording(key: number): boolean {
  return (key & 1) === keyKinds.wording;
}

function wording(kind: number, hash: number): number {
  return (join32(kind, hash) & ~1) >>> 0;
}

function content(kind: number, hash: number): number {
  return (join32(kind, hash) | 1) >>> 0;
}

/** The hashes of most weight; among equals those of the smallest hash, which two texts draw alike. */
function heaviest(hashes: Uint32Array, weights: Float32Array, most: number): number[] {
  const found: { hash: number; weight: number }[] = [];
  hashes.forEach((hash, i) => {
    const weight = weights[i] ?? 0;
    if (weight >= leastWeight) found.push({ hash, weight });
  });
  found.sort((a, b) => b.weight - a.weight || a.hash - b.hash);
  return [...new Set(found.map(({ hash }) => hash))].slice(0, most);
}

/** Neighbouring numbers of the chain: rare together even where each is common. */
function numberPairs({ chain }: StoryFeatures): number[] {
  const numbers = [...chain.ids].filter(
    (_, i) => chain.isNumber[i] === 1 && (chain.weights[i] ?? 0) >= leastWeight,
  );
  return numbers.slice(1, mostNumberPairs + 1).map((id, i) => join32(numbers[i] ?? 0, id));
}
