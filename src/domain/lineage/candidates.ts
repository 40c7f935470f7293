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
/** What more it takes with each tenfold of stories beyond a thousand, where chance gives two of them two rare keys. */
const moreShared = 0.16;
/** The same without a sequence of words in common: nothing was copied, and less than three rare keys tell no matter. */
const moreContent = 0.64;
/** Candidates per story that are compared. */
export const mostCandidates = 50;

/** What one earlier story shares with a new one. */
interface Shared {
  weight: number;
  wording: boolean;
}

/** The earlier stories worth comparing with a story of these keys, rising. */
export function candidatesOf(keys: Uint32Array, slot: number, holdersOf: HoldersOf): number[] {
  const shared = new Map<number, Shared>();
  for (const key of keys) {
    const wording = isWording(key);
    const { first, count } = holdersOf(key, slot, wording ? firstHolders : mostHolders + 1);
    if (count === 0 || (!wording && count > mostHolders)) continue;
    const weight = 1 / Math.log2(count + 2);
    for (const other of first) {
      const known = shared.get(other);
      if (known === undefined) shared.set(other, { weight, wording });
      else {
        known.weight += weight;
        known.wording ||= wording;
      }
    }
  }
  const tenfolds = Math.max(0, Math.log10(slot / 1000));
  const leastWording = leastShared + moreShared * tenfolds;
  const leastContent = leastWording + moreContent * Math.min(1, tenfolds);
  return [...shared]
    .filter(([, { weight, wording }]) => weight >= (wording ? leastWording : leastContent))
    .sort((x, y) => y[1].weight - x[1].weight || x[0] - y[0])
    .slice(0, mostCandidates)
    .map(([other]) => other)
    .sort((x, y) => x - y);
}
