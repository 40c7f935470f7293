import { describe, expect, it } from 'vitest';
import type { SourceRow } from '../../contract/http.ts';
import type { LineageLine, StoryRef } from '../../contract/lines.ts';
import { layOut } from './graph-layout.ts';
import { buildGraph, storyKey } from './graph-model.ts';
import { diffWords } from './word-diff.ts';

describe('word diff', () => {
  it('marks only the words that differ', () => {
    const diff = diffWords('At least 53 boats lie here.', 'At least 53 vessels lie here.');
    expect(diff?.a.filter(({ isShared }) => !isShared).map(({ text }) => text.trim())).toEqual(['boats']);
    expect(diff?.b.filter(({ isShared }) => !isShared).map(({ text }) => text.trim())).toEqual(['vessels']);
  });

  it('keeps both texts whole', () => {
    const [a, b] = ['“Yes,” he said — twice.', 'He said no. Twice'];
    const diff = diffWords(a, b);
    expect(diff?.a.map(({ text }) => text).join('')).toBe(a);
    expect(diff?.b.map(({ text }) => text).join('')).toBe(b);
  });

  it('leaves very long passages uncompared', () => {
    expect(diffWords('a '.repeat(2000), 'b')).toBeNull();
  });
});

describe('lineage graph', () => {
  const refs = Array.from({ length: 4 }, (_, index) => refOf(index));
  const [release, wire, copy, alone] = refs as [StoryRef, StoryRef, StoryRef, StoryRef];
  const input = {
    sources: refs.map((ref, index) => rowOf(ref, index === 3 ? null : `2025-03-0${index + 1}`)),
    origins: [
      { origin: 'o1', head: release, members: [release, wire, copy] },
      { origin: 'o2', head: alone, members: [alone] },
    ],
    lines: [lineOf(release, wire, 'b-from-a'), lineOf(wire, copy, 'b-from-a'), lineOf(release, copy, 'none')],
  };

  it('draws an edge only from a derived text to its parent, and keeps pairs without direction apart', () => {
    const graph = buildGraph(input);
    expect(graph.edges.map(({ from, to }) => [from, to])).toEqual([
      [storyKey(wire), storyKey(release)],
      [storyKey(copy), storyKey(wire)],
    ]);
    expect(graph.ties).toHaveLength(1);
    expect(graph.nodes.map(({ role }) => role)).toEqual(['origin', 'derived', 'derived', 'origin']);
  });

  it('puts time from left to right and undated texts in the first column', () => {
    const { markOfNode, undatedUntil } = layOut(buildGraph(input), { width: 900, labelWidth: 180 });
    const x = refs.map((ref) => markOfNode.get(storyKey(ref))?.x ?? Number.NaN) as [
      number,
      number,
      number,
      number,
    ];
    expect(x[0]).toBeLessThan(x[1]);
    expect(x[1]).toBeLessThan(x[2]);
    expect(x[3]).toBeLessThan(undatedUntil ?? 0);
  });

  it('lays out nothing and thousands', () => {
    expect(
      layOut(buildGraph({ sources: [], origins: [], lines: [] }), { width: 900, labelWidth: 0 }).marks.length,
    ).toBe(0);
    const many = Array.from({ length: 5000 }, (_, index) => refOf(index));
    const origins = many.map((ref, index) => ({
      origin: `o${Math.floor(index / 5)}`,
      head: null,
      members: [ref],
    }));
    const grouped = Array.from({ length: 1000 }, (_, group) => ({
      origin: `o${group}`,
      head: null,
      members: origins.slice(group * 5, group * 5 + 5).flatMap(({ members }) => members),
    }));
    const sources = many.map((ref) => rowOf(ref, '2025-03-01'));
    const layout = layOut(buildGraph({ sources, origins: grouped, lines: [] }), {
      width: 900,
      labelWidth: 180,
    });
    expect(layout.folding).toBe('all');
    expect(layout.lanes.length).toBeLessThanOrEqual(40);
    expect(layout.marks.length).toBeLessThan(100);
    // Folded, never left out.
    expect(layout.markOfNode.size).toBe(5000);
    expect(layout.lanes.reduce((sum, { texts }) => sum + texts, 0)).toBe(5000);
  });
});

function refOf(index: number): StoryRef {
  return { source: { name: `text-${index}.txt`, sha256: index.toString(16).padStart(64, '0') }, story: 0 };
}

function rowOf({ source }: StoryRef, published: string | null): SourceRow {
  return {
    ...source,
    publisher: `Outlet ${source.name}`,
    agency: null,
    headline: source.name,
    published,
  } as SourceRow;
}

function lineOf(a: StoryRef, b: StoryRef, direction: LineageLine['direction']): LineageLine {
  return { a, b, relation: 'edited-copy', direction, score: 0.9, evidence: [], reasons: [] };
}
