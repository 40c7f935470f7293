/** All texts over all time as small bars; drag over them, or move the two ends, to look at fewer days. */
import { useMemo, useRef, useState, type PointerEvent, type ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import { dateOfDay } from '../words/dates.ts';
import type { GraphNode } from './graph-model.ts';
import type { DaySpan } from './time-axis.ts';

export interface TimeBrushProps {
  readonly nodes: readonly GraphNode[];
  readonly all: DaySpan;
  /** The days shown; null for all. */
  readonly span: DaySpan | null;
  readonly onChange: (span: DaySpan | null) => void;
}

const bars = 160;
const height = 34;
/** A drag shorter than this share of the width is a slip of the hand. */
const leastDrag = 0.008;

export function TimeBrush({ nodes, all, span, onChange }: TimeBrushProps): ReactElement {
  const { t, date } = useWords();
  const { from, to } = span ?? all;
  const set = (next: DaySpan): void => onChange(next.from <= all.from && next.to >= all.to ? null : next);
  const middle = (from + to) / 2;
  const zoom = (factor: number): void => {
    const half = Math.max(0.5, ((to - from) * factor) / 2);
    set({
      from: Math.max(all.from, Math.round(middle - half)),
      to: Math.min(all.to, Math.round(middle + half)),
    });
  };
  return (
    <div className="time-brush" role="group" aria-label={t('brush.label')}>
      <Histogram nodes={nodes} all={all} span={span} onChange={set} />
      <DayInput
        label={t('brush.from')}
        value={from}
        all={all}
        onChange={(day) => set({ from: Math.min(day, to), to })}
      />
      <DayInput
        label={t('brush.to')}
        value={to}
        all={all}
        onChange={(day) => set({ from, to: Math.max(day, from) })}
      />
      <p className="brush-words">
        <span role="status">
          {date(dateOfDay(from))} – {date(dateOfDay(to))}
        </span>
        <button type="button" className="quiet-button" aria-label={t('brush.in')} onClick={() => zoom(0.5)}>
          +
        </button>
        <button type="button" className="quiet-button" aria-label={t('brush.out')} onClick={() => zoom(2)}>
          −
        </button>
        {span === null ? null : (
          <button type="button" className="quiet-button" onClick={() => onChange(null)}>
            {t('brush.all')}
          </button>
        )}
      </p>
    </div>
  );
}

interface DayInputProps {
  readonly label: string;
  readonly value: number;
  readonly all: DaySpan;
  readonly onChange: (day: number) => void;
}

function DayInput({ label, value, all, onChange }: DayInputProps): ReactElement {
  const { date } = useWords();
  return (
    <input
      type="range"
      className="brush-end"
      aria-label={label}
      aria-valuetext={date(dateOfDay(value))}
      min={all.from}
      max={all.to}
      step={1}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    />
  );
}

interface HistogramProps extends Omit<TimeBrushProps, 'onChange'> {
  readonly onChange: (span: DaySpan) => void;
}

function Histogram({ nodes, all, span, onChange }: HistogramProps): ReactElement {
  const counts = useMemo(() => countBars(nodes, all), [nodes, all]);
  const most = counts.reduce((highest, count) => Math.max(highest, count), 1);
  const length = Math.max(1, all.to - all.from);
  const drag = useDrag((one, two) => {
    onChange({ from: Math.round(all.from + one * length), to: Math.round(all.from + two * length) });
  });
  const window =
    drag.range ?? (span === null ? null : [(span.from - all.from) / length, (span.to - all.from) / length]);
  return (
    <svg
      className="brush-bars"
      width="100%"
      height={height}
      viewBox={`0 0 ${bars} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      {...drag.handlers}
    >
      {counts.map((count, index) =>
        count === 0 ? null : (
          <rect
            key={index}
            className="brush-bar"
            x={index + 0.1}
            width="0.8"
            y={height - Math.max(2, Math.sqrt(count / most) * (height - 2))}
            height={Math.max(2, Math.sqrt(count / most) * (height - 2))}
          />
        ),
      )}
      {window === null ? null : (
        <rect
          className="brush-window"
          x={window[0] * bars}
          width={Math.max(0.5, (window[1] - window[0]) * bars)}
          y="0"
          height={height}
        />
      )}
    </svg>
  );
}

/** Texts in each of the bars, over all days. */
function countBars(nodes: readonly GraphNode[], { from, to }: DaySpan): number[] {
  const counts = new Array<number>(bars).fill(0);
  const length = Math.max(1, to - from);
  for (const { day } of nodes) {
    if (day === null) continue;
    const index = Math.min(bars - 1, Math.floor(((day - from) / length) * bars));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

interface Drag {
  /** Both ends of the drag as shares of the width, the smaller first; null when none is under way. */
  readonly range: readonly [number, number] | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onPointerCancel: () => void;
  };
}

function useDrag(onEnd: (from: number, to: number) => void): Drag {
  const start = useRef<number | null>(null);
  const [range, setRange] = useState<readonly [number, number] | null>(null);
  const rangeTo = (event: PointerEvent<SVGSVGElement>): readonly [number, number] => {
    const at = shareOf(event);
    const first = start.current ?? at;
    return [Math.min(first, at), Math.max(first, at)];
  };
  const stop = (): void => {
    start.current = null;
    setRange(null);
  };
  return {
    range,
    handlers: {
      onPointerDown: (event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = shareOf(event);
      },
      onPointerMove: (event) => {
        if (start.current !== null) setRange(rangeTo(event));
      },
      onPointerUp: (event) => {
        const [from, to] = rangeTo(event);
        if (start.current !== null && to - from > leastDrag) onEnd(from, to);
        stop();
      },
      onPointerCancel: stop,
    },
  };
}

function shareOf(event: PointerEvent<SVGSVGElement>): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return Math.max(0, Math.min(1, (event.clientX - left) / Math.max(1, width)));
}
