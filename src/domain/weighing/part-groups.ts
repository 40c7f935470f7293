/**
 * Partitions over all texts: one that any text shows is said of the whole wherever it is told again, with the claims of
 * all texts that give the whole or a part. The fullest of several partitions of one whole speaks.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { Document } from '../reading/index.ts';
import { byClaim } from './cluster.ts';
import type { Retellings } from './divided-people.ts';
import type { Item } from './item.ts';
import type { Kin } from './kin.ts';
import { failingPartitions, type Partition } from './parts.ts';

/** A partition with all claims that tell it. */
export interface PartitionGroup {
  readonly partition: Partition;
  /** Claims of the whole and of the parts, in canonical order. */
  readonly items: readonly Item[];
  /** Ids of the claims of parts, which support nothing. */
  readonly parts: ReadonlySet<string>;
}

/** All partitions whose parts do not make the whole, each told once; items must stand in canonical order. */
export function partitionGroups(
  items: readonly Item[],
  kin: Kin,
  documentOf: (item: Item) => Document,
): PartitionGroup[] {
  const retellings = retellingsOf(items, kin);
  const groups: Held[] = [];
  const known = new Map<string, number>();
  for (const story of storiesOf(items).values()) {
    for (const partition of failingPartitions(story, documentOf, retellings)) {
      const keys = [partitionKey(partition), `kin ${String(kin.setOf(partition.total))}`];
      const at = keys.map((key) => known.get(key)).find((index) => index !== undefined) ?? groups.length;
      for (const key of keys) if (!known.has(key)) known.set(key, at);
      // What another text told already needs no second look at all its retellings.
      if (groups[at] !== undefined && isHeld(groups[at], partition)) continue;
      const all = [partition.total, ...partition.parts].flatMap((item) => [item, ...retellings(item)]);
      const parts = partition.parts.flatMap((item) => [item, ...retellings(item)]);
      const group = groups[at];
      if (group === undefined) groups.push({ partition, items: new Set(all), parts: new Set(parts) });
      else {
        if (sumOfParts(partition) > sumOfParts(group.partition)) group.partition = partition;
        for (const item of all) group.items.add(item);
        for (const part of parts) group.parts.add(part);
      }
    }
  }
  return groups.map(({ partition, items: all, parts }) => ({
    partition,
    items: [...all].sort(byClaim),
    parts: new Set([...parts].map(({ measure }) => measure.claim.id)),
  }));
}

interface Held {
  partition: Partition;
  readonly items: Set<Item>;
  readonly parts: Set<Item>;
}

function isHeld({ items, parts }: Held, partition: Partition): boolean {
  return items.has(partition.total) && partition.parts.every((part) => parts.has(part));
}

/** For every item the claims that tell it again, itself included. */
export function retellingsOf(items: readonly Item[], kin: Kin): Retellings {
  const found = new Map<number, Item[]>();
  for (const item of items) {
    const set = kin.setOf(item);
    const list = found.get(set);
    if (list === undefined) found.set(set, [item]);
    else list.push(item);
  }
  return (item) => found.get(kin.setOf(item)) ?? [item];
}

/** The items of each story, in text order; stories by their names. */
export function storiesOf(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const list = found.get(item.measure.story);
    if (list === undefined) found.set(item.measure.story, [item]);
    else list.push(item);
  }
  return new Map([...found].sort((a, b) => byCodeUnit(a[0], b[0])));
}

function partitionKey({ total, parts }: Partition): string {
  return `${total.root.family}|${[total, ...parts].map((item) => item.measure.number).join('|')}`;
}

function sumOfParts({ parts }: Partition): number {
  return parts.reduce((all, { measure }) => all + (measure.number ?? 0), 0);
}
