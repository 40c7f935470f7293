import { describe, expect, it } from 'vitest';
import type { OriginLine } from '../../contract/lines.ts';
import { cssString } from '../how-we-know/running-header.ts';
import { axisFor } from '../../charts/index.ts';
import { reasonNotCounted } from '../words/statement-reasons.ts';
import type { FigureRow } from './figure-rows.ts';
import { plotLines } from './plot-lines.ts';
import { groupSources } from './source-groups.ts';
import { fitOf } from './value-fit.ts';

interface Said {
  readonly document: number;
  readonly value: number | null;
  readonly bound?: string;
  readonly witness?: string;
  readonly origin?: string;
  readonly time?: string;
  readonly denied?: boolean;
}

/** One statement of an invented casebook. */
function said({
  document,
  value,
  bound = '=',
  witness = 'w',
  origin = 'o',
  time,
  denied = false,
}: Said): FigureRow {
  const sha256 = String(document).padStart(64, '0');
  const isUpper = bound.startsWith('<');
  const limits = {
    low: bound === 'vague' || isUpper ? null : value,
    high: bound === 'vague' || bound.startsWith('>') ? null : value,
  };
  const claim = {
    id: `${document}-${String(value)}-${time ?? ''}`,
    source: { name: `${document}.txt`, sha256 },
    story: 0,
    time: time ?? null,
    speaker: 'Lantern Watch',
    quote: 'words',
    modality: denied ? 'denied' : 'asserted',
  };
  return {
    key: claim.id,
    ...limits,
    bound,
    supports: !denied,
    inWords: `${bound} ${String(value)}`,
    claim: claim as unknown as FigureRow['claim'],
    path: {
      claim: claim.id,
      sha256,
      textOrigin: origin,
      root: witness,
      writtenAs: null,
      witness,
      supports: !denied,
    },
  };
}

function ref(document: number): OriginLine['members'][number] {
  return { source: { name: '', sha256: String(document).padStart(64, '0') }, story: 0 };
}

function grouped(rows: readonly FigureRow[], origins: readonly OriginLine[] = []) {
  return groupSources({ rows, origins, exhibits: [] });
}

const closed = { open: new Set<string>(), isEvolution: false };

describe('sources under their witnesses', () => {
  it('put the first text before those that repeat it, and what supports nothing apart', () => {
    const rows = [
      said({ document: 1, value: 5 }),
      said({ document: 2, value: 5 }),
      said({ document: 3, value: 5, denied: true }),
    ];
    const origin = { origin: 'o', head: ref(2), members: [ref(1), ref(2), ref(3)] };
    const { witnesses, apart } = grouped(rows, [origin]);
    expect(witnesses).toHaveLength(1);
    expect(witnesses[0]?.documents).toBe(2);
    expect(witnesses[0]?.origins[0]?.sources.map(({ isFirst }) => isFirst)).toEqual([true, false]);
    expect(apart[0]?.sources[0]?.source.name).toBe('3.txt');
  });

  it('are counted as the paths count them', () => {
    const rows = [
      said({ document: 1, value: 5, witness: 'a' }),
      said({ document: 1, value: 6, witness: 'b' }),
    ];
    expect(grouped(rows).witnesses.map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('the lines of the plot', () => {
  const many = Array.from({ length: 2000 }, (_, at) => said({ document: at, value: at < 1000 ? 5 : 6 }));

  it('fold the repeats of many sources, and no value of theirs is hidden', () => {
    const lines = plotLines(grouped(many), closed);
    expect(lines.map(({ kind }) => kind)).toEqual(['witness', 'source', 'folded']);
    const fold = lines[2];
    expect(fold?.kind === 'folded' ? [fold.count, fold.marks.length] : []).toEqual([1999, 2]);
  });

  it('show them all when a fold is opened', () => {
    expect(plotLines(grouped(many), { ...closed, open: new Set(['w o']) })).toHaveLength(2002);
  });

  it('join the values of one witness in the order of time', () => {
    const rows = [
      said({ document: 2, value: 17, time: '2025-03-09' }),
      said({ document: 1, value: 10, time: '2025-03-02' }),
    ];
    const lines = plotLines(grouped(rows), { ...closed, isEvolution: true });
    const steps = lines.flatMap((line) => (line.kind === 'source' ? [line.step] : []));
    expect(steps).toEqual([
      { before: null, own: [10], goesOn: true },
      { before: 10, own: [17], goesOn: false },
    ]);
  });
});

describe('what the statements allow together', () => {
  it('is a common stretch when there is one; words without a number take no part', () => {
    const rows = [
      said({ document: 1, value: 50, bound: '>' }),
      said({ document: 2, value: 53 }),
      said({ document: 3, value: null, bound: 'vague' }),
    ];
    expect(fitOf(rows, 'bound-compatible').common).toEqual({ low: 53, high: 53 });
  });

  it('leaves apart what most witnesses contradict, and nobody on a tie', () => {
    const two = [
      said({ document: 1, value: 212, witness: 'a' }),
      said({ document: 2, value: 186, witness: 'b' }),
    ];
    expect(fitOf(two, 'conflict').apart.size).toBe(0);
    const three = [...two, said({ document: 3, value: 212, witness: 'c' })];
    expect([...fitOf(three, 'conflict').apart]).toEqual([two[1]?.key]);
    expect(fitOf(three, 'evolution').apart.size).toBe(0);
  });
});

describe('the axis', () => {
  const value = (low: number) => ({ low, high: low, bound: '=' });

  it('keeps twelve orders of magnitude and a zero apart, and offers both scales', () => {
    const axis = axisFor([value(0), value(1), value(1e12)]);
    expect(axis?.isLog && axis.hasChoice).toBe(true);
    const places = [0, 1, 1e6, 1e12].map((one) => axis?.place(one) ?? 0);
    for (const [at, place] of places.slice(1).entries()) expect(place).toBeGreaterThan((places[at] ?? 0) + 5);
    expect(axisFor([value(1), value(1e12)], 4, 'linear')?.isLog).toBe(false);
  });

  it('has no logarithm of what is negative', () => {
    expect(axisFor([value(-4), value(90_000)])?.isLog).toBe(false);
  });
});

it('a statement that supports nothing has its reason', () => {
  expect(reasonNotCounted({ modality: 'denied', quote: '' }, 'conflict')).toBe('reason.denied');
  expect(reasonNotCounted({ modality: 'asserted', quote: '' }, 'parts-do-not-sum')).toBe('reason.part');
});

it('a name cannot leave its CSS string', () => {
  expect(cssString('a"; }')).toBe('"a\\22 \\3b  \\7d "');
  expect(cssString('ឯកសារ 1')).toContain('1');
});
