/** A stated total and the parts that the same text states of it. */
import type { Item } from './item.ts';

/** What `failingPartitions` finds. */
export interface Partition {
  readonly total: Item;
  readonly parts: readonly Item[];
  /** True when the text speaks of a rest without saying how many. */
  readonly unstatedRest: boolean;
}
