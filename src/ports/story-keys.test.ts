/** One suite for every store of story keys: nothing but speed may tell them apart. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { MemoryStoryKeys } from '../adapters/memory/index.ts';
import { openSegmentKeys, type SegmentLimits } from '../adapters/segments/index.ts';
import type { StoryKeys } from './story-keys.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A store, and how to have it again after its process ended. */
interface Made {
  readonly store: StoryKeys;
  readonly reopen: (store: StoryKeys) => StoryKeys;
}

/** Sizes so small that a few stories make several large segments, heavy keys, and searches on disk. */
const tiny: SegmentLimits = {
  tablePairs: 24,
  smallPairs: 6,
  loadedPairs: 12,
  heavyPairs: 4,
  windowPairs: 2,
  chunkPairs: 5,
  warmAfter: 3,
  tailPairs: 9,
  removedPairs: 6,
};

function segments(limits: Partial<SegmentLimits>): Made {
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-keys-'));
  folders.push(folder);
  return {
    store: openSegmentKeys(join(folder, 'keys'), limits),
    reopen: (store) => {
      store.close();
      return openSegmentKeys(join(folder, 'keys'), limits);
    },
  };
}

const makers: Readonly<Record<string, () => Made>> = {
  memory: () => ({ store: new MemoryStoryKeys(), reopen: (store) => store }),
  'segments on disk': () => segments({}),
  'segments on disk, tiny': () => segments(tiny),
};

/** The obvious twin: an array of pairs. */
class TwinKeys {
  pairs: { readonly key: number; readonly slot: number }[] = [];
  state: { readonly slots: number; readonly stamp: string } | null = null;

  with(key: number): number[] {
    return this.pairs.flatMap((pair) => (pair.key === key ? [pair.slot] : [])).sort((a, b) => a - b);
  }

  keysOf(slot: number): number[] {
    return this.pairs.flatMap((pair) => (pair.slot === slot ? [pair.key] : []));
  }

  drop(isDropped: (slot: number) => boolean): void {
    this.pairs = this.pairs.filter(({ slot }) => !isDropped(slot));
  }
}

type Step =
  | { readonly what: 'put'; readonly slot: number; readonly keys: readonly number[] }
  | { readonly what: 'remove' | 'truncate'; readonly slot: number }
  | { readonly what: 'commit' | 'reopen' | 'clear' };

// Few distinct keys, so that they meet; the ends of the range, so that nothing overflows.
const someKey = fc.oneof(
  { weight: 6, arbitrary: fc.nat(12) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 0xffffffff }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0x80000000, 0xffffffff) },
);
const someKeys = fc.uniqueArray(someKey, { maxLength: 12 });
const someSlot = fc.oneof(
  { weight: 8, arbitrary: fc.nat(40) },
  { weight: 1, arbitrary: fc.constantFrom(0x7fffffff, 0x80000000, 0xfffffffe) },
);
const someStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 40, arbitrary: fc.record({ what: fc.constant('put' as const), slot: someSlot, keys: someKeys }) },
  { weight: 12, arbitrary: fc.record({ what: fc.constant('remove' as const), slot: someSlot }) },
  { weight: 10, arbitrary: fc.record({ what: fc.constantFrom('commit' as const, 'reopen' as const) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('truncate' as const), slot: someSlot }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('clear' as const) }) },
);

/** Does a step to both; returns the store to go on with. */
function step({ store, reopen }: Made, twin: TwinKeys, next: Step): StoryKeys {
  switch (next.what) {
    case 'put': {
      // A slot that holds keys is read again: the old ones go first.
      const old = twin.keysOf(next.slot);
      if (old.length > 0) store.remove(next.slot, Uint32Array.from(old));
      twin.drop((slot) => slot === next.slot);
      store.put(next.slot, Uint32Array.from(next.keys));
      for (const key of next.keys) twin.pairs.push({ key, slot: next.slot });
      return store;
    }
    case 'remove':
      store.remove(next.slot, Uint32Array.from(twin.keysOf(next.slot)));
      twin.drop((slot) => slot === next.slot);
      return store;
    case 'truncate':
      store.truncate(next.slot);
      twin.drop((slot) => slot >= next.slot);
      if (twin.state !== null) twin.state = { ...twin.state, slots: Math.min(twin.state.slots, next.slot) };
      return store;
    case 'clear':
      store.clear();
      twin.drop(() => true);
      twin.state = null;
      return store;
    case 'commit':
    case 'reopen':
      twin.state = { slots: twin.pairs.reduce((most, { slot }) => Math.max(most, slot + 1), 0), stamp: 'e1' };
      store.commit(twin.state);
      return next.what === 'commit' ? store : reopen(store);
  }
}

function expectSame(store: StoryKeys, twin: TwinKeys, keys: readonly number[]): void {
  expect(store.committed()).toBe(twin.state?.slots ?? 0);
  expect(store.stamp()).toBe(twin.state?.stamp ?? null);
  for (const key of keys) {
    const slots = twin.with(key);
    for (const before of [0, 7, 41, 0xffffffff]) {
      const earlier = slots.filter((slot) => slot < before);
      expect(store.holders(key, before, 3)).toEqual({ first: earlier.slice(0, 3), count: earlier.length });
      expect(store.holders(key, before, 1000)).toEqual({ first: earlier, count: earlier.length });
      expect(store.holders(key, before, 0)).toEqual({ first: [], count: earlier.length });
    }
    for (const from of [0, 5, 0x80000000])
      expect(store.holdersFrom(key, from)).toEqual(slots.filter((slot) => slot >= from));
  }
}

describe.each(Object.entries(makers))('%s', (_, make) => {
  test('an empty store has no state and no holders', () => {
    const { store } = make();
    expect([store.committed(), store.stamp()]).toEqual([0, null]);
    expect(store.holders(7, 100, 10)).toEqual({ first: [], count: 0 });
    expect(store.holdersFrom(7, 0)).toEqual([]);
    store.close();
  });

  test('earlier stories are found by their keys, before a commit and after', () => {
    const { store, reopen } = make();
    for (let slot = 0; slot < 20; slot++) store.put(slot, Uint32Array.of(1, 100 + slot, 200 + (slot % 3)));
    const check = (asked: StoryKeys): void => {
      expect(asked.holders(1, 20, 4)).toEqual({ first: [0, 1, 2, 3], count: 20 });
      expect(asked.holders(1, 3, 4)).toEqual({ first: [0, 1, 2], count: 3 });
      expect(asked.holders(201, 9, 100)).toEqual({ first: [1, 4, 7], count: 3 });
      expect(asked.holders(105, 20, 4)).toEqual({ first: [5], count: 1 });
      expect(asked.holders(999, 20, 4)).toEqual({ first: [], count: 0 });
      expect(asked.holdersFrom(200, 10)).toEqual([12, 15, 18]);
    };
    check(store);
    store.commit({ slots: 20, stamp: 'e1' });
    check(store);
    const again = reopen(store);
    expect([again.committed(), again.stamp()]).toEqual([20, 'e1']);
    check(again);
    again.close();
  });

  test('random histories give what an array of pairs gives', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 60, size: 'max' }), (steps) => {
        const made = make();
        const twin = new TwinKeys();
        let store = made.store;
        const keys = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0xffffffff]);
        steps.forEach((next, i) => {
          store = step({ ...made, store }, twin, next);
          if (next.what === 'put') for (const key of next.keys) keys.add(key);
          if (i % 12 === 11) expectSame(store, twin, [...keys]);
        });
        expectSame(store, twin, [...keys]);
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('how puts are split into commits changes no answer', () => {
    const stories = fc.array(fc.record({ keys: someKeys, commits: fc.boolean() }), { maxLength: 40 });
    fc.assert(
      fc.property(stories, (all) => {
        const [split, whole] = [make().store, make().store];
        all.forEach(({ keys, commits }, slot) => {
          for (const store of [split, whole]) store.put(slot, Uint32Array.from(keys));
          if (commits) split.commit({ slots: slot + 1, stamp: 'e1' });
        });
        for (let key = 0; key <= 12; key++) {
          expect(split.holders(key, 30, 5)).toEqual(whole.holders(key, 30, 5));
          expect(split.holdersFrom(key, 3)).toEqual(whole.holdersFrom(key, 3));
        }
        split.close();
        whole.close();
      }),
      { numRuns: 40 },
    );
  });
});
