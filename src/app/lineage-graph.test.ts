/**
 * What the lineage page asks for: 1 one story and two stories are told as the whole tells them; 2 pages hold all pairs, each once;
 * 3 the graph has every story, for each at most one parent, and for two origins at most one line, all of them pairs of the whole.
 */
import { describe, expect, it } from 'vitest';
import { readFamily } from '../../bench/lineage-collections.ts';
import { MemoryIndex, MemoryStoryKeys } from '../adapters/memory/index.ts';
import { lineageGraphSchema, lineagePageSchema } from '../contract/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { allOrigins, wholeLineage } from './casebook-lineage.ts';
import { lineageGraph } from './lineage-graph.ts';
import { lineageOfStory, lineageOfTwo, lineagePage } from './lineage-pairs.ts';
import { lineageLine } from './lines.ts';
import { namesOf } from './queries.ts';
import { ensureLineage } from './trace-casebook.ts';

const index = traced();
const nameOf = namesOf(index);
const whole = wholeLineage(index);
const lines = whole.pairs.map((pair) => lineageLine(pair, nameOf));

describe('pairs asked for one by one', () => {
  it('1: are those of the whole', () => {
    for (const { key } of index.lineage.nodes()) {
      const own = whole.pairs.filter(({ a, b }) => [a.sha256, b.sha256].includes(key.sha256));
      const told = lineageOfStory(index, key);
      expect(new Set(told)).toEqual(new Set(own.map((pair) => lineageLine(pair, nameOf))));
    }
    for (const [at, { a, b }] of whole.pairs.entries()) {
      expect(lineageOfTwo(index, a, b)).toEqual([lines[at]]);
      expect(lineageOfTwo(index, b, a)).toEqual([lines[at]]);
    }
  });

  it('1: of what lineage does not know are refused, and of two different stories there is none', () => {
    const unknown = { sha256: 'f'.repeat(64), story: 0 };
    expect(() => lineageOfStory(index, unknown)).toThrow('Lineage knows no story');
    expect(lineageOfTwo(index, unknown, unknown)).toEqual([]);
  });

  it('1: origins without the pairs are those of the whole', () => {
    expect(allOrigins(index)).toEqual(whole.origins);
  });
});

describe('pages of pairs', () => {
  it('2: hold all of them, each once, without their passages', () => {
    const found = [];
    for (let offset = 0; offset < lines.length; offset += 7) {
      const page = lineagePage(index, { limit: 7, offset });
      expect(lineagePageSchema.parse(page).total).toBe(lines.length);
      found.push(...page.rows);
    }
    const ties = lines.map(({ a, b, relation, direction, score }) => ({ a, b, relation, direction, score }));
    expect(found).toEqual(ties);
  });

  it('2: are narrowed by relation and word, and sorted', () => {
    const { counts } = lineagePage(index, { limit: 1 });
    for (const [relation, count] of Object.entries(counts)) {
      const page = lineagePage(index, {
        limit: 1000,
        relation: relation as (typeof lines)[number]['relation'],
      });
      expect(page.total).toBe(count);
      expect(new Set(page.rows.map((row) => row.relation))).toEqual(new Set([relation]));
    }
    expect(lineagePage(index, { limit: 5, q: 'no outlet has this name' })).toEqual({
      rows: [],
      total: 0,
      counts: {},
    });
    const scores = lineagePage(index, { limit: 1000, sort: '-score' }).rows.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((x, y) => y - x));
  });
});

describe('the graph', () => {
  const graph = lineageGraphSchema.parse(lineageGraph(index));
  const keyAt = (at: number): string => {
    const node = graph.nodes[at];
    return node === undefined ? '' : `${node.source.sha256}.${node.story}`;
  };

  it('3: has every story with the origin and the role that the whole gives it', () => {
    expect(graph.nodes).toHaveLength(index.lineage.nodes().length);
    for (const { id, head, members } of whole.origins) {
      const own = graph.nodes.filter(({ origin }) => origin === id);
      expect(own.map(({ source }) => source.sha256).toSorted(ascending)).toEqual(
        members.map(({ sha256 }) => sha256).toSorted(ascending),
      );
      expect(new Set(own.map(({ originSize }) => originSize))).toEqual(new Set([members.length]));
      for (const node of own) {
        const isFirst = members.length === 1 || head?.sha256 === node.source.sha256;
        expect(node.role === 'origin').toBe(isFirst);
        if (head !== null) expect(node.role).toBe(isFirst ? 'origin' : 'derived');
      }
    }
  });

  it('3: draws pairs of the whole, one parent a story, one line for two origins', () => {
    const told = new Map<string, object>(
      lines.map(({ a, b, ...rest }) => [`${a.source.sha256}.${a.story}~${b.source.sha256}.${b.story}`, rest]),
    );
    for (const { a, b, relation, direction } of [...graph.edges, ...graph.links, ...graph.soft])
      expect(told.get(`${keyAt(a)}~${keyAt(b)}`)).toMatchObject({ relation, direction });
    const derived = graph.edges.map(({ a, b, direction }) => (direction === 'b-from-a' ? b : a));
    expect(new Set(derived).size).toBe(derived.length);
    expect(graph.edges.every(({ direction }) => direction !== 'none')).toBe(true);
    const between = graph.soft.map(({ a, b }) =>
      [graph.nodes[a]?.origin ?? '', graph.nodes[b]?.origin ?? ''].toSorted(ascending).join(' '),
    );
    expect(new Set(between).size).toBe(between.length);
    expect(derived.length).toBeGreaterThan(0);
    expect(between.length).toBeGreaterThan(0);
  });
});

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function traced(): CasebookIndex {
  const made = new MemoryIndex();
  const documents = readFamily('boats').map(({ document }) => document);
  documents.forEach((document, seq) => {
    const { sha256, name, mediaType } = document;
    const admittedAt = '2026-03-01T08:00:00.000Z';
    const row = { sha256, name, mediaType, sizeBytes: 1, admittedAt, seq } as const;
    made.putCapture({ ...row, status: 'unread', reason: null });
    made.putReading({ document, claims: [], events: [], quotations: [] });
  });
  const keys = new MemoryStoryKeys();
  ensureLineage({ index: made, openKeys: () => keys, storyReader: null }, () => undefined);
  return made;
}
