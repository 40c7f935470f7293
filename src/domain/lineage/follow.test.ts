/**
 * Rules of following: 1 adding stories one by one gives what a slow, obvious twin finds over all of them; 2 taking a
 * story out, or reading it anew, leaves what building afresh gives; 3 a view of one story tells what the whole view tells;
 * 4 adding a story reads only its candidates.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDocument, readFamily } from '../../../bench/lineage-collections.ts';
import { generateStories } from '../../../bench/lineage-growth.ts';
import { candidatesOf, mostCandidates } from './candidates.ts';
import { byComing, type JudgedEdge, type LineageEdge, type StoryNode } from './edges.ts';
import type { StoryFeatures } from './features.ts';
import { addStory, replaceStory } from './follow.ts';
import { growForest } from './forest.ts';
import { judgeStories } from './judging.ts';
import { anchorKey, keysOf } from './keys.ts';
import { MemoryLedger } from './ledger.ts';
import { hardRelations } from './relation-rules.ts';
import { lineageOf, memorySource, storiesOf } from './trace.ts';
import { LineageView } from './view.ts';

/** A story in each slot; null where one was taken out. */
type Collection = readonly (StoryFeatures | null)[];

interface Written {
  readonly nodes: readonly StoryNode[];
  readonly edges: readonly JudgedEdge[];
}

/** The slow, obvious twin: every key compared with every earlier story, one forest over everything. */
function writtenByTwin(stories: Collection): Written {
  const keys = stories.map((story) => new Set(story === null ? [] : keysOf(story)));
  const holders = (key: number, before: number): number[] =>
    keys.flatMap((own, slot) => (slot < before && own.has(key) ? [slot] : []));
  const edges = stories.flatMap((story, slot) => {
    if (story === null) return [];
    const found = candidatesOf(keysOf(story), slot, (key, before, most) => ({
      first: holders(key, before).slice(0, most),
      count: holders(key, before).length,
    }));
    const howCommon = (anchor: number): 'rare' | 'known' | 'everyday' => {
      const isKey = keys[slot]?.has(anchorKey(anchor)) ?? false;
      const count = isKey ? holders(anchorKey(anchor), slot).length : 0;
      return count > Math.max(20, slot / 50) ? 'everyday' : count > 40 ? 'known' : 'rare';
    };
    return found.flatMap((other) => {
      const earlier = stories[other];
      if (!earlier) return [];
      return judgeStories({ slot: other, features: earlier }, { slot, features: story }, howCommon) ?? [];
    });
  });
  return { nodes: placedByTwin(stories, edges), edges: edges.sort(byComing) };
}

function placedByTwin(stories: Collection, edges: readonly LineageEdge[]): StoryNode[] {
  const hard = edges.filter(({ relation }) => hardRelations.has(relation));
  const present = stories.flatMap((features, slot) => (features === null ? [] : [{ slot, features }]));
  const clusters = new Map(present.map(({ slot }) => [slot, slot]));
  for (let changed = true; changed;) {
    changed = false;
    for (const { a, b } of hard) {
      const low = Math.min(clusters.get(a) ?? a, clusters.get(b) ?? b);
      changed ||= clusters.get(a) !== low || clusters.get(b) !== low;
      clusters.set(a, low).set(b, low);
    }
  }
  const growing = present.map(({ slot, features }) => ({ slot, published: features.published }));
  const placed = new Map(growForest(growing, hard).map((one) => [one.slot, one]));
  return present.map(({ slot, features: { key, published, story } }) => ({
    ...{ slot, key, published, publisher: story.publisher, headline: story.headline },
    ...{ parent: -1, directed: false, origin: slot, ...placed.get(slot) },
    cluster: clusters.get(slot) ?? slot,
  }));
}

function writtenIn(ledger: MemoryLedger): Written {
  return { nodes: ledger.nodes(), edges: ledger.allEdges() };
}

/** A ledger over a collection that changes in place. */
function follow(stories: (StoryFeatures | null)[]): MemoryLedger {
  const ledger = new MemoryLedger((slot) => {
    const story = stories[slot];
    if (!story) throw new RangeError(`No story has slot ${slot}.`);
    return story;
  });
  stories.forEach((features, slot) => {
    if (features !== null) addStory(ledger, { slot, features });
  });
  return ledger;
}

const families = ['boats', 'kilns', 'orchards', 'barges', 'rulings'].flatMap((name) => readFamily(name));
const pool = storiesOf([...families.map(({ document }) => document), ...generateStories(60, 3)]);
const story = fc.integer({ min: 0, max: pool.length - 1 }).map((at): StoryFeatures => {
  const features = pool[at];
  if (features === undefined) throw new RangeError(`${at}`);
  return features;
});
const collection = fc.uniqueArray(story, { minLength: 1, maxLength: 40, selector: ({ id }) => id });

describe('addStory', () => {
  it('1: writes what the twin finds, in whatever order stories come', () => {
    fc.assert(
      fc.property(collection, (stories) => {
        expect(writtenIn(follow([...stories]))).toEqual(writtenByTwin(stories));
      }),
      { numRuns: 30 },
    );
  });

  it('1: writes what the twin finds where many stories copy few', () => {
    const stories = storiesOf(
      generateStories(120, 17).map(({ text }, i) =>
        plainDocument(`s${i}`, text, { published: `2025-01-${10 + (i % 20)}` }),
      ),
    );
    expect(writtenIn(follow([...stories]))).toEqual(writtenByTwin(stories));
  });

  it('4: compares a story with at most fifty others', () => {
    const stories = Array.from({ length: 90 }, (_, i) =>
      plainDocument(`c${i}`, `${families[1]?.document.text ?? ''}\n${i}\n`, {}),
    );
    const ledger = follow(storiesOf(stories));
    for (const { slot } of ledger.nodes())
      expect(
        ledger.edges(slot).filter((edge) => Math.max(edge.a, edge.b) === slot).length,
      ).toBeLessThanOrEqual(mostCandidates);
  });
});

describe('replaceStory', () => {
  it('2: leaves what building afresh gives', () => {
    const change = fc.record({ at: fc.nat(), next: fc.option(story, { freq: 2 }) });
    fc.assert(
      fc.property(collection, fc.array(change, { minLength: 1, maxLength: 6 }), (start, changes) => {
        const stories: (StoryFeatures | null)[] = [...start];
        const ledger = follow(stories);
        for (const { at, next } of changes) {
          const slot = at % stories.length;
          if (next !== null && stories.some((one) => one?.id === next.id)) continue;
          stories[slot] = next;
          replaceStory(ledger, slot, next);
        }
        expect(writtenIn(ledger)).toEqual(writtenByTwin(stories));
      }),
      { numRuns: 30 },
    );
  });

  it('2: gives back what was there when a story is taken out and put in again', () => {
    const stories: (StoryFeatures | null)[] = pool.slice(0, 30);
    const ledger = follow(stories);
    const before = writtenIn(ledger);
    for (const slot of [0, 7, 29]) {
      const own = stories[slot] ?? null;
      stories[slot] = null;
      replaceStory(ledger, slot, null);
      expect(ledger.node(slot)).toBeNull();
      stories[slot] = own;
      replaceStory(ledger, slot, own);
    }
    expect(writtenIn(ledger)).toEqual(before);
  });
});

describe('LineageView', () => {
  it('3: tells of one story what the whole tells', () => {
    const ledger = follow(pool.slice(0, 60));
    const source = memorySource(ledger);
    const whole = lineageOf(ledger.nodes(), source).pairs;
    for (const { slot, key } of ledger.nodes()) {
      const own = new LineageView(source).pairsOf(slot);
      const expected = whole.filter(({ a, b }) =>
        [a, b].some((one) => one.sha256 === key.sha256 && one.story === key.story),
      );
      expect(new Set(own)).toEqual(new Set(expected));
    }
  });
});
