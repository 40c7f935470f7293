/**
 * Candidate search: which earlier stories share so many keys with a new one that they are worth comparing. Only earlier
 * stories are looked at and only a bounded number of each key's holders, so that the answer for one story depends on
 * what came before it alone, and costs the same however many stories there are.
 */
import { isWording } from './keys.ts';

/** Stories that hold a key, among those before a slot. */
export interface Holders {
  /** The first of them in rising order, at most as many as asked for. */
  readonly first: readonly number[];
  /** How many there are in all. */
  readonly count: number;
}

/** Answers who holds a key among the stories before a slot. */
export type HoldersOf = (key: number, before: number, most: number) => Holders;

/** Names and numbers that more stories hold link none of them: only rarer ones do. */
const mostHolders = 64;
/** Of a wording that many stories carry, the first ones stand for all: the later ones hang on them. */
const firstHolders = 24;
/** Weight of shared keys below which nothing can be derived: a single rare key weighs .63. */
const leastShared = 0.64;
/**
 * Among many stories chance alone gives two of them two rare keys: the least weight grows with each tenfold beyond a
 * thousand. Copies share twenty keys and more.
 */
const moreShared = 0.16;
/** Candidates per story that are compared. */
export const mostCandidates = 50;

/** The earlier stories worth comparing with a story of these keys, rising. */
export function candidatesOf(keys: Uint32Array, slot: number, holdersOf: HoldersOf): number[] {
  const shared = new Map<number, number>();
  for (const key of keys) {
    const { first, count } = holdersOf(key, slot, isWording(key) ? firstHolders : mostHolders + 1);
    if (count === 0 || (!isWording(key) && count > mostHolders)) continue;
    const weight = 1 / Math.log2(count + 2);
    for (const other of first) shared.set(other, (shared.get(other) ?? 0) + weight);
  }
  const least = leastShared + moreShared * Math.max(0, Math.log10(slot / 1000));
  return [...shared]
    .filter(([, weight]) => weight >= least)
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, mostCandidates)
    .map(([other]) => other)
    .sort((x, y) => x - y);
}
