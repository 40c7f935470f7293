/** Only some days: a drag over the bars of all events, or two dates. Map, list and timeline follow through the address. */
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type PointerEvent, type ReactElement } from 'react';
import { useEventDays } from '../api/register.ts';
import { dateOfDay, dayNumber } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import type { RegisterAddress } from './filter.ts';
import type { RegisterViewPath } from './register-head.tsx';
import { spanOfDays } from './span-days.ts';
import type { DaySpan } from '../lineage/time-axis.ts';

const height = 32;
/** A drag shorter than this share of the width is a slip of the hand. */
const leastDrag = 0.01;

export interface SpanFilterProps {
  readonly view: RegisterViewPath;
  readonly address: RegisterAddress;
}

export function SpanFilter({ view, address }: SpanFilterProps): ReactElement | null {
  const { t } = useWords();
  const navigate = useNavigate();
  const days = useEventDays().data;
  const all = days === undefined ? null : spanOfDays(days);
  if (days === undefined || all === null) return null;
  const { from, to } = address;
  const choose = (next: Pick<RegisterAddress, 'from' | 'to'>): void => {
    void navigate({
      to: view,
      search: { ...address, from: next.from || undefined, to: next.to || undefined, at: undefined },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <div className="span-filter" role="group" aria-label={t('register.span')}>
      <Bars
        counts={days.counts}
        all={all}
        chosen={{ from: dayNumber(from ?? null) ?? all.from, to: dayNumber(to ?? null) ?? all.to }}
        onChoose={(span) => choose({ from: dateOfDay(span.from), to: dateOfDay(span.to) })}
      />
      <div className="span-dates">
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            {t(end === 'from' ? 'register.from' : 'register.to')}{' '}
            <input
              type="date"
              value={address[end] ?? ''}
              min={dateOfDay(all.from)}
              max={dateOfDay(all.to)}
              onChange={(event) => choose({ from, to, [end]: event.target.value })}
            />
          </label>
        ))}
      </div>
    </div>
  );
}

interface BarsProps {
  readonly counts: readonly number[];
  readonly all: DaySpan;
  readonly chosen: DaySpan;
  readonly onChoose: (span: DaySpan) => void;
}

function Bars({ counts, all, chosen, onChoose }: BarsProps): ReactElement {
  const { date } = useWords();
  const start = useRef<number | null>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const [length, bars] = [Math.max(1, all.to - all.from), counts.length];
  const most = counts.reduce((highest, count) => Math.max(highest, count), 1);
  const rangeTo = (event: PointerEvent<SVGSVGElement>): readonly [number, number] => {
    const at = shareOf(event);
    const first = start.current ?? at;
    return [Math.min(first, at), Math.max(first, at)];
  };
  const [left, right] = drag ?? [(chosen.from - all.from) / length, (chosen.to - all.from) / length];
  const stop = (): void => {
    start.current = null;
    setDrag(null);
  };
  return (
    <figure className="span-bars">
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 ${bars} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = shareOf(event);
        }}
        onPointerMove={(event) => {
          if (start.current !== null) setDrag(rangeTo(event));
        }}
        onPointerUp={(event) => {
          const [one, two] = rangeTo(event);
          if (start.current !== null && two - one > leastDrag)
            onChoose({
              from: Math.round(all.from + one * length),
              to: Math.round(all.from + two * length),
            });
          stop();
        }}
        onPointerCancel={stop}
      >
        <rect
          className="span-window"
          x={left * bars}
          width={Math.max(0.5, (right - left) * bars)}
          y="0"
          height={height}
        />
        {counts.map((count, index) =>
          count === 0 ? null : (
            <rect
              key={index}
              className="span-bar"
              x={index + 0.1}
              width="0.8"
              y={height - Math.max(2, Math.sqrt(count / most) * (height - 2))}
              height={Math.max(2, Math.sqrt(count / most) * (height - 2))}
            />
          ),
        )}
      </svg>
      <figcaption className="fine-print">
        <span>{date(dateOfDay(all.from))}</span>
        <span>{date(dateOfDay(all.to))}</span>
      </figcaption>
    </figure>
  );
}

function shareOf(event: PointerEvent<SVGSVGElement>): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return Math.max(0, Math.min(1, (event.clientX - left) / Math.max(1, width)));
}
