/**
 * What the statements of a figure allow together: the values that fit all of them, or, when they disagree, those that
 * stand apart from what most witnesses allow. Drawn beside the verdict, never in its place: the verdict is the engine's.
 */
import type { Verdict } from '../words/verdicts.ts';
import type { FigureRow } from './figure-rows.ts';

/** Values from `low` to `high`; the ends may be infinite. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export interface ValueFit {
  /** The values that every statement that counts allows; null when there are none, or when all allow everything. */
  readonly common: Span | null;
  /** Keys of the statements that most witnesses contradict. Empty when no side has more witnesses. */
  readonly apart: ReadonlySet<string>;
}

/** Share by which "about" may be off, as in weighing. */
const aboutTolerance = 0.1;
/** Different values beyond which no majority is looked for. */
const mostValues = 400;

/** Only statements of one thing at one time can fit or stand apart: the other verdicts say that these are not. */
const comparing: ReadonlySet<Verdict> = new Set<Verdict>(['single', 'agree', 'bound-compatible', 'conflict']);

export function fitOf(rows: readonly FigureRow[], verdict: Verdict): ValueFit {
  if (!comparing.has(verdict)) return { common: null, apart: new Set() };
  const stated = rows.filter(({ supports, bound }) => supports && bound !== 'vague');
  const common = intersectionOf(stated.map(spanOf));
  if (common !== null || stated.length === 0) {
    const isAnything = common === null || (common.low === -Infinity && common.high === Infinity);
    return { common: isAnything ? null : common, apart: new Set() };
  }
  const point = verdict === 'conflict' ? bestSupported(stated) : null;
  const apart = point === null ? [] : stated.filter((row) => !allows(row, point));
  return { common: null, apart: new Set(apart.map(({ key }) => key)) };
}

function spanOf({ low, high, bound }: FigureRow): Span {
  if (bound === '~' && low !== null) {
    const slack = aboutTolerance * Math.abs(low);
    return { low: low - slack, high: (high ?? low) + slack };
  }
  return { low: low ?? -Infinity, high: high ?? Infinity };
}

function intersectionOf(spans: readonly Span[]): Span | null {
  let common: Span = { low: -Infinity, high: Infinity };
  for (const span of spans) {
    common = { low: Math.max(common.low, span.low), high: Math.min(common.high, span.high) };
    if (common.low > common.high) return null;
  }
  return common;
}

function allows(row: FigureRow, value: number): boolean {
  const { low, high } = spanOf(row);
  if (row.bound === '>' && value === low) return false;
  if (row.bound === '<' && value === high) return false;
  return low <= value && value <= high;
}

/** The stated value that more witnesses allow than any other that does not fit with it; null on a tie. */
function bestSupported(rows: readonly FigureRow[]): number | null {
  const values = [...new Set(rows.flatMap(({ low, high }) => [low, high].filter((one) => one !== null)))];
  if (values.length > mostValues) return null;
  const ranked = values
    .map((value) => ({ value, witnesses: witnessesOf(rows.filter((row) => allows(row, value))) }))
    .sort((a, b) => b.witnesses.size - a.witnesses.size || a.value - b.value);
  const [first, ...others] = ranked;
  if (first === undefined) return null;
  const isTie = others.some(({ witnesses }) => {
    const isOther = [...witnesses].some((one) => !first.witnesses.has(one));
    return witnesses.size === first.witnesses.size && isOther;
  });
  return isTie ? null : first.value;
}

function witnessesOf(rows: readonly FigureRow[]): Set<string> {
  return new Set(rows.map(({ path }) => path?.witness ?? ''));
}
