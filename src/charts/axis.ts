/** The axis of a figure's plot: places in per cent of the width, so that nothing needs measuring. Pure. */
import { scaleLinear, scaleLog } from 'd3-scale';

export interface AxisValue {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: string;
}

export interface Axis {
  /** Place of a value, in per cent of the plot's width. */
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
  readonly isLog: boolean;
  /** True when the values span so much that either scale has its reader: both are offered. */
  readonly hasChoice: boolean;
}

export type Scale = 'log' | 'linear';

/** Beyond this ratio of largest to smallest, a linear axis presses the small values together. */
const logFromRatio = 1000;
const left = 6;
const right = 94;
/** Where the logarithm begins when a zero stands to its left. */
const afterZero = 14;

/**
 * One axis for all values of a figure; null when none of them has a number. Logarithmic when the span asks for it,
 * unless `wanted` says otherwise; a zero then stands alone at the left end. Negative values have no logarithm.
 */
export function axisFor(values: readonly AxisValue[], tickCount = 4, wanted?: Scale): Axis | null {
  const numbers = values.flatMap(({ low, high, bound }) =>
    bound === 'vague' ? [] : [low, high].filter((value) => value !== null && Number.isFinite(value)),
  ) as number[];
  if (numbers.length === 0) return null;
  const [least, most] = spread(numbers);
  const hasChoice = spansWide(numbers, least, most);
  if (hasChoice && wanted !== 'linear') return logAxis(numbers, most, tickCount);
  return { ...linearAxis(least, most, tickCount), isLog: false, hasChoice };
}

function spansWide(numbers: readonly number[], least: number, most: number): boolean {
  const [smallest] = spread(numbers.filter((value) => value > 0));
  return least >= 0 && most / smallest >= logFromRatio;
}

function linearAxis(least: number, most: number, tickCount: number): Pick<Axis, 'place' | 'ticks'> {
  const margin = most === least ? Math.abs(most) * 0.2 || 1 : 0;
  const scale = scaleLinear()
    .domain([least - margin, most + margin])
    .range([left, right]);
  return { place: (value) => scale(value), ticks: margin > 0 ? [most] : scale.ticks(tickCount) };
}

function logAxis(numbers: readonly number[], most: number, tickCount: number): Axis {
  const [smallest] = spread(numbers.filter((value) => value > 0));
  const hasZero = numbers.includes(0);
  const scale = scaleLog()
    .domain([smallest, most])
    .range([hasZero ? afterZero : left, right]);
  const ticks = thin(powersOfTen(smallest, most), tickCount + 1);
  return {
    place: (value) => (value <= 0 ? 2 : scale(value)),
    ticks: hasZero ? [0, ...ticks] : ticks,
    isLog: true,
    hasChoice: true,
  };
}

/** Powers of ten inside the span: the ticks that a logarithmic axis is read by. */
function powersOfTen(least: number, most: number): number[] {
  const powers: number[] = [];
  for (let power = Math.ceil(Math.log10(least)); 10 ** power <= most; power += 1) powers.push(10 ** power);
  return powers;
}

function spread(numbers: readonly number[]): [number, number] {
  return numbers.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

function thin(ticks: readonly number[], wanted: number): number[] {
  const step = Math.max(1, Math.ceil(ticks.length / wanted));
  return ticks.filter((_, index) => index % step === 0);
}
