/**
 * Dot and interval: values with their bounds on one axis. An exact value is a filled dot; ≥ and > run on to the right
 * (> starts hollow), ≤ and < to the left, ~ has dashed whiskers, a range is a bar. A vague value is never drawn: it
 * has no number. Positions are per cent of the width, so that nothing needs measuring.
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';

export interface PlotValue {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: string;
  /** False for a value that is denied or only repeated: drawn crossed. */
  readonly supports: boolean;
}

export interface Axis {
  /** Place of a value, in per cent of the plot's width. */
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
  readonly isLog: boolean;
}

/** Beyond this ratio of largest to smallest, a linear axis would press the small values together. */
const logFromRatio = 40;
const left = 6;
const right = 94;

/** One axis for all values of a figure; null when none of them has a number. */
export function axisFor(values: readonly PlotValue[], tickCount = 4): Axis | null {
  const numbers = values.flatMap(({ low, high, bound }) =>
    bound === 'vague' ? [] : [low, high].filter((value) => value !== null),
  );
  if (numbers.length === 0) return null;
  const [least, most] = spread(numbers);
  const isLog = least > 0 && most / least >= logFromRatio;
  const margin = most === least ? Math.abs(most) * 0.2 || 1 : 0;
  const domain = [least - margin, most + margin];
  const scale = (isLog ? scaleLog() : scaleLinear()).domain(domain).range([left, right]);
  const ticks =
    margin > 0 ? [most] : isLog ? thin(scale.ticks(tickCount), tickCount + 1) : scale.ticks(tickCount);
  return { place: (value) => scale(value), ticks, isLog };
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

export function PlotRow({ value, axis }: { readonly value: PlotValue; readonly axis: Axis }): ReactElement {
  return (
    <svg className="plot-row" width="100%" height="20" aria-hidden="true">
      {axis.ticks.map((tick) => (
        <line
          key={tick}
          className="plot-grid"
          x1={`${axis.place(tick)}%`}
          x2={`${axis.place(tick)}%`}
          y1="0"
          y2="20"
        />
      ))}
      <Interval value={value} axis={axis} />
    </svg>
  );
}

export function PlotAxis({ axis }: { readonly axis: Axis }): ReactElement {
  const { t, number, locale } = useWords();
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  return (
    <svg className="plot-axis" width="100%" height="20" aria-hidden="true">
      <line className="plot-axis-line" x1="0" x2="100%" y1="0.5" y2="0.5" />
      {axis.ticks.map((tick) => (
        <text key={tick} x={`${axis.place(tick)}%`} y="15" textAnchor="middle">
          {Math.abs(tick) >= 100_000 ? compact.format(tick) : number(tick)}
        </text>
      ))}
      {axis.isLog ? <title>{t('plot.log')}</title> : null}
    </svg>
  );
}

function Interval({ value, axis }: { readonly value: PlotValue; readonly axis: Axis }): ReactElement | null {
  const { low, high, bound, supports } = value;
  if (bound === 'vague') return null;
  const className = supports ? 'plot-value' : 'plot-value plot-denied';
  if (bound === 'range' && low !== null && high !== null) {
    return (
      <g className={className}>
        <line className="plot-bar" x1={`${axis.place(low)}%`} x2={`${axis.place(high)}%`} y1="10" y2="10" />
        <Cap at={axis.place(low)} />
        <Cap at={axis.place(high)} />
      </g>
    );
  }
  const isUpper = bound === '<' || bound === '<=';
  const anchor = isUpper ? (high ?? low) : (low ?? high);
  if (anchor === null) return null;
  const at = axis.place(anchor);
  return (
    <g className={className}>
      <Reach bound={bound} at={at} />
      <circle
        className={bound === '<' || bound === '>' ? 'plot-open' : 'plot-dot'}
        cx={`${at}%`}
        cy="10"
        r="5"
      />
      {supports ? null : (
        <svg x={`${at}%`} y="10" overflow="visible">
          <path className="plot-cross" d="M-7-7 7 7M7-7-7 7" />
        </svg>
      )}
    </g>
  );
}

function Reach({ bound, at }: { readonly bound: string; readonly at: number }): ReactElement | null {
  if (bound === '~') {
    return (
      <line
        className="plot-about"
        x1={`${Math.max(0, at - 5)}%`}
        x2={`${Math.min(100, at + 5)}%`}
        y1="10"
        y2="10"
      />
    );
  }
  const direction = bound.startsWith('>') ? 1 : bound.startsWith('<') ? -1 : 0;
  if (direction === 0) return null;
  const end = direction > 0 ? 99 : 1;
  return (
    <>
      <line className="plot-reach" x1={`${at}%`} x2={`${end}%`} y1="10" y2="10" />
      <svg x={`${end}%`} y="10" overflow="visible">
        <path className="plot-arrow" d={direction > 0 ? 'M-5-4 0 0-5 4' : 'M5-4 0 0 5 4'} />
      </svg>
    </>
  );
}

function Cap({ at }: { readonly at: number }): ReactElement {
  return <line className="plot-bar" x1={`${at}%`} x2={`${at}%`} y1="5" y2="15" />;
}
