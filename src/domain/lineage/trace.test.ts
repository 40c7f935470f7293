/**
 * Observable rules of lineage: 1 order of input never matters; 2 every story is in exactly one origin; 3 a pair is told
 * once, smaller key first; 4 hard edges alone merge; 5 fast candidates miss nothing that comparing all would call derived.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateStories } from '../../../bench/lineage-growth.ts';
import { randomFrom } from '../../../bench/random.ts';
import { plainDocument, readFamily } from '../../../bench/lineage-collections.ts';
import { measureBoats } from '../../../bench/lineage-gold.ts';
import type { Document } from '../reading/index.ts';
import { storyId, type StoryFeatures } from './features.ts';
import { addStory } from './follow.ts';
import { candidatesOf } from './candidates.ts';
import { keysOf } from './keys.ts';
import { MemoryLedger } from './ledger.ts';
import { hardRelations, judgePair } from './relation-rules.ts';
import { featuresAt, storiesOf, traceLineage } from './trace.ts';

const boats = readFamily('boats');
const documents = boats.map(({ document }) => document);

describe('traceLineage', () => {
  it('1: gives the same result for any order of the input', () => {
    const expected = traceLineage(documents);
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(traceLineage(shuffled)).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });

  it('1: counts a document that is given twice once', () => {
    expect(traceLineage([...documents, ...documents])).toEqual(traceLineage(documents));
  });

  it('2: puts every story into exactly one origin, of any subset', () => {
    fc.assert(
      fc.property(fc.subarray(documents), (some) => {
        const members = traceLineage(some).origins.flatMap((origin) => origin.members.map(storyId));
        expect(members.toSorted(byText)).toEqual(storiesOf(some).map(({ id }) => id));
      }),
      { numRuns: 12 },
    );
  });

  it('3: tells each pair once, smaller key first, with evidence inside the texts and reasons', () => {
    const { pairs } = traceLineage(documents);
    const names = pairs.map(({ a, b }) => `${storyId(a)} ${storyId(b)}`);
    expect(new Set(names).size).toBe(names.length);
    for (const pair of pairs) {
      expect(storyId(pair.a) < storyId(pair.b)).toBe(true);
      expect(pair.reasons.length).toBeGreaterThan(0);
      expect(pair.score).toBeGreaterThanOrEqual(0);
      expect(pair.score).toBeLessThanOrEqual(1);
      if (hardRelations.has(pair.relation)) expect(pair.evidence.length).toBeGreaterThan(0);
      for (const { a, b } of pair.evidence) {
        expect(textOf(pair.a.sha256).slice(a.start, a.end).trim()).not.toBe('');
        expect(textOf(pair.b.sha256).slice(b.start, b.end).trim()).not.toBe('');
      }
    }
  });

  it('4: makes one origin of the wire and all that was made of it, and leaves the others apart', () => {
    const groups = traceLineage(documents).origins.map(({ head, members }) => ({
      head: head === null ? null : nameOf(head.sha256),
      size: members.length,
    }));
    expect(groups.filter(({ size }) => size > 1)).toEqual([{ head: 'wire', size: 10 }]);
    expect(groups).toHaveLength(6);
  });

  it('answers with nothing for nothing, and with one origin for one story', () => {
    expect(traceLineage([])).toEqual({ pairs: [], origins: [], compared: [] });
    const [wire] = documents;
    expect(traceLineage(wire ? [wire] : []).origins).toHaveLength(1);
  });
});

describe('copies', () => {
  const wire = boats.find(({ id }) => id === 'wire')?.document.text ?? '';

  it('calls an unchanged text the same text, whoever publishes it', () => {
    const twice = [
      plainDocument('x', wire, { publisher: 'A' }),
      plainDocument('y', `${wire}\n`, { publisher: 'B' }),
    ];
    expect(traceLineage(twice).pairs.map(({ relation }) => relation)).toEqual(['same-text']);
  });

  it('calls a later version with a new number and a denial an edited copy of the first', () => {
    const first = wire.replace(/\n\nOstrel exported[^]*$/, '\n');
    const update = `${first.replace('14 men', '31 men')}\nBrightwater Holdings denied on Saturday that it owned the fleet.\n`;
    const versions = [
      plainDocument('first', first, { publisher: 'Coastwire', published: '2025-10-03', language: 'en' }),
      plainDocument('update', update, { publisher: 'Coastwire', published: '2025-10-04', language: 'en' }),
    ];
    const { pairs, origins } = traceLineage(versions);
    expect(pairs.map(({ relation }) => relation)).toEqual(['edited-copy']);
    const [pair] = pairs;
    expect(pair?.direction).toBe(pair?.a.sha256 === versions[0]?.sha256 ? 'b-from-a' : 'a-from-b');
    expect(origins.map(({ head }) => head?.sha256)).toEqual([versions[0]?.sha256]);
  });

  it('shows one lifted paragraph without making the report a copy', () => {
    const [own] = generateStories(1, 21);
    const lifted = wire.split('\n\n')[3] ?? '';
    const texts = [
      plainDocument('wire', wire, {}),
      plainDocument('own', `${own?.text ?? ''}\n${lifted}\n`, { language: 'en' }),
    ];
    const { pairs, origins } = traceLineage(texts);
    expect(origins).toHaveLength(2);
    expect(pairs.filter(({ relation }) => hardRelations.has(relation))).toEqual([]);
  });

  it('does not merge two long texts because both contain one short text', () => {
    const [[one], [two]] = [generateStories(1, 11), generateStories(1, 12)];
    const short = wire.split('\n\n').slice(3, 8).join('\n\n');
    const texts = [short, `${one?.text ?? ''}\n\n${short}`, `${short}\n\n${two?.text ?? ''}`];
    const { origins } = traceLineage(
      texts.map((text, i) => plainDocument(`t${i}`, text, { language: 'en' })),
    );
    expect(origins.map(({ members }) => members.length).sort((a, b) => a - b)).toEqual([1, 2]);
  });
});

describe('the boat family', () => {
  it('is read rightly in the half that rules were tuned on and in the half that was held out', () => {
    for (const half of ['tuning', 'held-out'] as const) {
      const { relationAccuracy, directionAccuracy, derivedCalledIndependent, falseDerived } =
        measureBoats(half);
      expect(relationAccuracy, half).toBeGreaterThanOrEqual(0.97);
      expect(directionAccuracy, half).toBe(1);
      expect(derivedCalledIndependent, half).toBe(0);
      expect(falseDerived, half).toBe(0);
    }
  });
});

describe('candidates', () => {
  it('5: hold every pair that comparing all with all would call derived', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 60 }), (seed, size) => {
        const features = storiesOf(generateStories(size, seed));
        const found = new Set(candidatePairs(features));
        expect(derivedOfAll(features).filter((pair) => !found.has(pair))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('5: link long chains of one and the same text instead of comparing all of them', () => {
    const random = randomFrom(5);
    const copies = Array.from({ length: 300 }, (_, i): Document =>
      plainDocument(`c${i}`, `${documents[1]?.text ?? ''}\n${'\n'.repeat(Math.floor(random() * 900))}`, {
        language: 'en',
        author: `${i}`,
      }),
    );
    const { origins, pairs } = traceLineage(copies);
    expect(origins).toHaveLength(1);
    expect(pairs.length).toBeLessThan(300 * 50);
  });
});

function candidatePairs(features: readonly StoryFeatures[]): string[] {
  const ledger = new MemoryLedger((slot) => featuresAt(features, slot));
  return features.flatMap((story, slot) => {
    const found = candidatesOf(keysOf(story), slot, (key, before, most) => ledger.holders(key, before, most));
    addStory(ledger, { slot, features: story });
    return found.map((other) => `${other} ${slot}`);
  });
}

/** The slow, obvious twin: every pair judged. */
function derivedOfAll(features: readonly StoryFeatures[]): string[] {
  return features.flatMap((a, i) =>
    features
      .slice(i + 1)
      .flatMap((b, k) => (hardRelations.has(judgePair(a, b).relation) ? [`${i} ${i + 1 + k}`] : [])),
  );
}

function textOf(sha256: string): string {
  return documents.find((document) => document.sha256 === sha256)?.text ?? '';
}

function nameOf(sha256: string): string {
  return boats.find(({ document }) => document.sha256 === sha256)?.id ?? '';
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
