import { describe, expect, it } from 'vitest';
import type { GraphNode, NodeRole } from './graph-model.ts';
import { layOut } from './graph-layout.ts';
import { lanesOf } from './lanes.ts';
import { foldEdges, foldingFor, marksOf } from './marks.ts';
import { lastDayOf, timeTicks } from './time-axis.ts';
import { formatView, parseView, spanOf } from './view-state.ts';
import { stepTo } from './walk.ts';

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

describe('the axis of time', () => {
  it('has a tick every day, month or year, as the span asks', () => {
    const dates = (from: string, to: string, most = 8): string[] =>
      timeTicks({ from: day(from), to: day(to) }, most).map(({ date }) => date);
    expect(dates('2025-03-14', '2025-03-16')).toEqual(['2025-03-14', '2025-03-15', '2025-03-16']);
    expect(dates('2025-03-01', '2025-04-15')[0]).toBe('2025-03-03');
    expect(dates('2024-11-20', '2025-05-02')).toEqual([
      '2024-12',
      '2025-01',
      '2025-02',
      '2025-03',
      '2025-04',
      '2025-05',
    ]);
    expect(dates('1998-01-01', '2025-05-02')).toEqual(['2000', '2005', '2010', '2015', '2020', '2025']);
  });

  it('never has more ticks than there is room for', () => {
    for (const days of [0, 1, 9, 40, 200, 900, 5000, 40_000, 700_000])
      expect(timeTicks({ from: 100, to: 100 + days }, 6).length, String(days)).toBeLessThanOrEqual(6);
  });

  it('knows how far a date without a day may reach', () => {
    expect(lastDayOf('2024-02')).toBe(day('2024-02-29'));
    expect(lastDayOf('2025')).toBe(day('2025-12-31'));
    expect(lastDayOf('2025-03-04')).toBe(day('2025-03-04'));
    expect(lastDayOf('soon')).toBeNull();
  });
});

describe('lanes', () => {
  it('keeps a family together, its first text on top', () => {
    const nodes = [
      nodeOf(1, { origin: 'alone', outlet: 'A', day: 1 }),
      nodeOf(2, { origin: 'big', originSize: 2, role: 'derived', outlet: 'B', day: 3 }),
      nodeOf(3, { origin: 'big', originSize: 2, outlet: 'C', day: 2 }),
    ];
    expect(lanesOf(nodes, 40).map(({ label }) => label)).toEqual(['C', 'B', 'A']);
  });

  it('puts further outlets, and many files without one, together', () => {
    const nodes = Array.from({ length: 60 }, (_, index) =>
      nodeOf(index, { origin: `o${index}`, outlet: index < 20 ? null : `Outlet ${index}` }),
    );
    const lanes = lanesOf(nodes, 10);
    expect(lanes).toHaveLength(10);
    expect(lanes.some(({ kind }) => kind === 'unknown')).toBe(true);
    expect(lanes.at(-1)).toMatchObject({ kind: 'further', outlets: 32 });
    expect(lanes.reduce((sum, lane) => sum + lane.nodes.length, 0)).toBe(60);
  });
});

describe('folding', () => {
  const nodes = Array.from({ length: 6 }, (_, index) =>
    nodeOf(index, { origin: 'one', originSize: 7, role: 'derived', day: 10 }),
  );
  const options = { lane: 'outlet A', opened: new Map<string, number>(), placeOf: () => 100 } as const;

  it('folds the repeats of one origin in one lane and time, and sets them free on demand', () => {
    expect(marksOf(nodes, { ...options, folding: 'none' })).toHaveLength(6);
    const [bundle, ...others] = marksOf(nodes, { ...options, folding: 'origin' });
    expect(others).toEqual([]);
    expect(bundle).toMatchObject({ isBundle: true, role: 'derived' });
    const opened = new Map([[bundle?.key ?? '', 3]]);
    const marks = marksOf(nodes, { ...options, folding: 'origin', opened });
    expect(marks.map((mark) => mark.nodes.length).sort((a, b) => a - b)).toEqual([1, 1, 1, 3]);
  });

  it('keeps first texts apart until there are very many', () => {
    const heads = [0, 1].map((index) => nodeOf(index, { origin: `o${index}`, originSize: 2, day: 10 }));
    expect(marksOf(heads, { ...options, folding: 'origin' })).toHaveLength(2);
    expect(marksOf(heads, { ...options, folding: 'all' })).toHaveLength(1);
    expect([100, 1000, 10_000].map(foldingFor)).toEqual(['none', 'origin', 'all']);
  });

  it('joins the lines between the same two marks', () => {
    const [a, b] = marksOf([nodeOf(1, { day: 1 }), nodeOf(2, { day: 2 })], {
      ...options,
      folding: 'none',
      placeOf: (node) => (node.day ?? 0) * 100,
    });
    if (a === undefined || b === undefined) throw new Error('Two marks were expected.');
    const line = (score: number, relation: string): never =>
      ({ key: `${score}`, from: 'x', to: 'y', line: { score, relation } }) as never;
    const of = new Map([
      ['x', a],
      ['y', b],
    ]);
    const [folded, ...others] = foldEdges([line(0.4, 'rewrite'), line(0.9, 'excerpt')], of);
    expect(others).toEqual([]);
    expect(folded).toMatchObject({ count: 2, isOneRelation: false, edge: { line: { score: 0.9 } } });
  });
});

describe('the layout', () => {
  it('is bounded, and loses no text', () => {
    const nodes = Array.from({ length: 10_000 }, (_, index) =>
      nodeOf(index, {
        origin: `o${index % 3000}`,
        originSize: 3,
        role: index < 3000 ? 'origin' : 'derived',
        outlet: `Outlet ${(index * 7) % 1500}`,
        day: index % 20 === 0 ? null : (index * 13) % 900,
      }),
    );
    const layout = layOut({ nodes }, { width: 1200, labelWidth: 180 });
    expect(layout.marks.length).toBeLessThan(1500);
    expect(layout.markOfNode.size).toBe(10_000);
    expect(layout.height).toBeLessThan(4000);
  });

  it('shows only the days asked for, and all undated texts', () => {
    const nodes = [nodeOf(1, { day: 1 }), nodeOf(2, { day: 50 }), nodeOf(3, { day: null })];
    const layout = layOut({ nodes }, { width: 900, labelWidth: 180, span: { from: 40, to: 60 } });
    expect([...layout.markOfNode.keys()].sort((a, b) => (a < b ? -1 : 1))).toEqual(['2.0', '3.0']);
    expect(layout.outside).toBe(1);
  });

  it('walks with the arrow keys along a lane and to the next one', () => {
    const nodes = [
      nodeOf(1, { outlet: 'A', day: 1 }),
      nodeOf(2, { outlet: 'A', day: 9 }),
      nodeOf(3, { outlet: 'B', day: 8 }),
    ];
    const { marks } = layOut({ nodes }, { width: 900, labelWidth: 180 });
    const at = (key: string) => marks.find((mark) => mark.key === key) ?? marks[0];
    const first = at('1.0');
    if (first === undefined) throw new Error('Marks were expected.');
    expect(stepTo(marks, first, 'right').key).toBe('2.0');
    expect(stepTo(marks, first, 'down').key).toBe('3.0');
    expect(stepTo(marks, first, 'up').key).toBe('1.0');
    expect(stepTo(marks, first, 'last').key).toBe('3.0');
  });
});

describe('the view in the address', () => {
  it('reads back what it writes', () => {
    for (const text of [
      'table',
      'table.rewrite',
      'list.q=harbour. And more.',
      'from-2025-03-01.to-2025-03-31.no-same-origin.with-independent.family',
    ])
      expect(formatView(parseView(text))).toBe(text);
  });

  it('passes over what it does not know', () => {
    expect(formatView(parseView(undefined))).toBeUndefined();
    expect(formatView(parseView('nonsense.from-soon.toString'))).toBeUndefined();
  });

  it('keeps the days within those that there are', () => {
    expect(spanOf({ from: 5, to: null }, { from: 1, to: 9 })).toEqual({ from: 5, to: 9 });
    expect(spanOf({ from: 50, to: 60 }, { from: 1, to: 9 })).toBeNull();
  });
});

function nodeOf(index: number, part: Partial<GraphNode> & { readonly role?: NodeRole }): GraphNode {
  const published = part.day === null || part.day === undefined ? null : '2025-01-01';
  return {
    key: `${index}.0`,
    ref: { source: { name: `text-${index}`, sha256: String(index) }, story: 0 },
    headline: `Text ${index}`,
    outlet: 'A',
    day: null,
    published,
    origin: `o${index}`,
    originSize: 1,
    role: 'origin',
    ...part,
  };
}
