/**
 * Dot and interval: values with their bounds on one axis, drawn with elements that stretch and can be walked. What a bound looks like is
 * said in one place, `charts/interval.ts`, which the pictures of reports use too. Positions are per cent.
 */
import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import { intervalMark, type Axis, type AxisValue, type Reach } from '../../charts/index.ts';

export interface PlotValue extends AxisValue {
  /** False for a value that is denied or supports nothing: drawn crossed. */
  readonly supports: boolean;
}

/** The value that held above a row and the row's own in the order of time, joined by a thin step; `goesOn` leads down to the next row. */
export interface PlotStep {
  readonly before: number | null;
  readonly own: readonly number[];
  readonly goesOn: boolean;
}

export interface PlotRowProps {
  readonly values: readonly PlotValue[];
  readonly axis: Axis;
  readonly step?: PlotStep | null;
  /** Values that fit every statement that counts; drawn behind the row. */
  readonly common?: { readonly low: number; readonly high: number } | null;
  /** Id of the hatch pattern for words without a number. */
  readonly hatch?: string | null;
}

/** Height of a row in CSS pixels; a row that is stretched keeps its marks in the middle. */
const rowHeight = 22;

export function PlotRow(props: PlotRowProps): ReactElement {
  const { values, axis, step = null, common = null, hatch = null } = props;
  return (
    <svg className="plot-row" width="100%" height={rowHeight} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <Rule key={tick} className="plot-grid" at={axis.place(tick)} />
      ))}
      {common === null ? null : <Common common={common} axis={axis} />}
      {step === null ? null : <Step step={step} axis={axis} />}
      {values.map((value, at) =>
        value.bound === 'vague' ? (
          hatch === null ? null : (
            <Band key={at} hatch={hatch} />
          )
        ) : (
          <Interval key={at} value={value} axis={axis} />
        ),
      )}
    </svg>
  );
}

/** The pattern of the hatched band; one a page is enough for every row that names it. */
export function HatchPattern({ id }: { readonly id: string }): ReactElement {
  return (
    <svg className="plot-patterns" width="0" height="0" aria-hidden="true">
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="plot-hatch" x1="0" x2="0" y1="0" y2="7" />
      </pattern>
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

function Rule({ className, at }: { readonly className: string; readonly at: number }): ReactElement {
  return <line className={className} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />;
}

function Common({
  common,
  axis,
}: {
  readonly common: { low: number; high: number };
  readonly axis: Axis;
}): ReactElement {
  const from = Number.isFinite(common.low) ? axis.place(common.low) : 0;
  const to = Number.isFinite(common.high) ? axis.place(common.high) : 100;
  if (to - from < 0.5) return <Rule className="plot-common-line" at={from} />;
  return <rect className="plot-common" x={`${from}%`} width={`${to - from}%`} y="0" height="100%" />;
}

function Step({ step, axis }: { readonly step: PlotStep; readonly axis: Axis }): ReactElement {
  const from = step.before === null ? null : axis.place(step.before);
  const places = [...(from === null ? [] : [from]), ...step.own.map((value) => axis.place(value))];
  const to = places.at(-1) ?? null;
  return (
    <g className="plot-step">
      {from === null ? null : <line x1={`${from}%`} x2={`${from}%`} y1="0" y2="50%" />}
      {places.slice(1).map((place, at) => (
        <line key={at} x1={`${places[at] ?? place}%`} x2={`${place}%`} y1="50%" y2="50%" />
      ))}
      {to === null || !step.goesOn ? null : <line x1={`${to}%`} x2={`${to}%`} y1="50%" y2="100%" />}
    </g>
  );
}

function Band({ hatch }: { readonly hatch: string }): ReactElement {
  return (
    <rect className="plot-band" fill={`url(#${hatch})`} x="0" width="100%" y="3" height={rowHeight - 6} />
  );
}

function Interval({ value, axis }: { readonly value: PlotValue; readonly axis: Axis }): ReactElement | null {
  const mark = intervalMark(value, axis);
  if (mark === null || mark.shape === 'band') return null;
  const className = value.supports ? 'plot-value' : 'plot-value plot-denied';
  if (mark.shape === 'bar') {
    return (
      <g className={className}>
        <line className="plot-bar" x1={`${mark.from}%`} x2={`${mark.to}%`} y1="50%" y2="50%" />
        <Cap at={mark.from} />
        <Cap at={mark.to} />
        {value.supports ? null : <Cross at={mark.middle} />}
      </g>
    );
  }
  return (
    <g className={className}>
      {mark.reach === null ? null : <ReachLine reach={mark.reach} at={mark.at} />}
      <circle className={mark.isOpen ? 'plot-open' : 'plot-dot'} cx={`${mark.at}%`} cy="50%" r="5" />
      {value.supports ? null : <Cross at={mark.at} />}
    </g>
  );
}

function Cross({ at }: { readonly at: number }): ReactElement {
  return (
    <svg x={`${at}%`} y="50%" overflow="visible">
      <path className="plot-cross" d="M-7-7 7 7M7-7-7 7" />
    </svg>
  );
}

function ReachLine({ reach, at }: { readonly reach: Reach; readonly at: number }): ReactElement {
  if (reach.kind === 'about') {
    return <line className="plot-about" x1={`${reach.from}%`} x2={`${reach.to}%`} y1="50%" y2="50%" />;
  }
  const { to, direction } = reach;
  return (
    <>
      <line className="plot-reach" x1={`${at}%`} x2={`${to}%`} y1="50%" y2="50%" />
      <svg x={`${to}%`} y="50%" overflow="visible">
        <path className="plot-arrow" d={direction > 0 ? 'M-5-4 0 0-5 4' : 'M5-4 0 0 5 4'} />
      </svg>
    </>
  );
}

function Cap({ at }: { readonly at: number }): ReactElement {
  return (
    <svg x={`${at}%`} y="50%" overflow="visible">
      <path className="plot-bar" d="M0-5V5" />
    </svg>
  );
}
