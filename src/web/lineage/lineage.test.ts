import { describe, expect, it } from 'vitest';
import type { LineageGraph as GraphAnswer, LineageTie } from '../../contract/http.ts';
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
  const line = (a: number, b: number, direction: LineageTie['direction']): GraphAnswer['edges'][number] => ({
    a,
    b,
    relation: 'edited-copy',
    direction,
    score: 0.9,
  });
  const release = nodeOf(0, { origin: 'o1', originSize: 3, published: '2025-03-01' });
  const wire = nodeOf(1, { origin: 'o1', originSize: 3, published: '2025-03-02', role: 'derived' });
  const copy = nodeOf(2, { origin: 'o1', originSize: 3, published: '2025-03-03', role: 'derived' });
  const alone = nodeOf(3, { origin: 'o2' });
  const answer: GraphAnswer = {
    nodes: [release, wire, copy, alone],
    edges: [line(0, 1, 'b-from-a'), line(1, 2, 'b-from-a')],
    links: [line(0, 2, 'none')],
    soft: [],
  };
  const keys = answer.nodes.map(({ source, story }) => storyKey({ source, story }));

  it('draws an edge from a derived text to its parent, and keeps lines without direction apart', () => {
    const graph = buildGraph(answer);
    expect(graph.edges.map(({ from, to }) => [from, to])).toEqual([
      [keys[1], keys[0]],
      [keys[2], keys[1]],
    ]);
    expect(graph.links).toHaveLength(1);
    expect(graph.nodes.map(({ role }) => role)).toEqual(['origin', 'derived', 'derived', 'origin']);
    expect(graph.drawnOf.get(keys[1] ?? '')).toHaveLength(2);
    expect(graph.drawnOf.get(keys[3] ?? '')).toBeUndefined();
  });

  it('names a text without a headline by its file', () => {
    const [node] = buildGraph({
      ...answer,
      nodes: [{ ...release, headline: null }],
      edges: [],
      links: [],
    }).nodes;
    expect(node?.headline).toBe('text-0.txt');
  });

  it('puts time from left to right and undated texts in the first column', () => {
    const { markOfNode, undatedUntil } = layOut(buildGraph(answer), { width: 900, labelWidth: 180 });
    const x = keys.map((key) => markOfNode.get(key)?.x ?? Number.NaN) as [number, number, number, number];
    expect(x[0]).toBeLessThan(x[1]);
    expect(x[1]).toBeLessThan(x[2]);
    expect(x[3]).toBeLessThan(undatedUntil ?? 0);
  });

  it('lays out nothing and thousands', () => {
    const empty: GraphAnswer = { nodes: [], edges: [], links: [], soft: [] };
    expect(layOut(buildGraph(empty), { width: 900, labelWidth: 0 }).marks.length).toBe(0);
    const nodes = Array.from({ length: 5000 }, (_, index) =>
      nodeOf(index, {
        origin: `o${Math.floor(index / 5)}`,
        originSize: 5,
        role: 'unclear',
        published: '2025-03-01',
      }),
    );
    const layout = layOut(buildGraph({ ...empty, nodes }), { width: 900, labelWidth: 180 });
    expect(layout.folding).toBe('all');
    expect(layout.lanes.length).toBeLessThanOrEqual(40);
    expect(layout.marks.length).toBeLessThan(100);
    // Folded, never left out.
    expect(layout.markOfNode.size).toBe(5000);
    expect(layout.lanes.reduce((sum, { texts }) => sum + texts, 0)).toBe(5000);
  });
});

type NodeAnswer = GraphAnswer['nodes'][number];

function nodeOf(index: number, part: Partial<NodeAnswer>): NodeAnswer {
  const name = `text-${index}.txt`;
  return {
    source: { name, sha256: index.toString(16).padStart(64, '0') },
    story: 0,
    headline: name,
    outlet: `Outlet ${name}`,
    published: null,
    origin: `o${index}`,
    originSize: 1,
    role: 'origin',
    ...part,
  };
}
