/** The register over time: a lane a site, one axis for all; the days chosen here filter list and map too. */
import { getRouteApi } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { RecordLine } from '../../contract/register.ts';
import { useEventDays, useRegisterPages } from '../api/register.ts';
import { heightOf } from '../parts/measure.ts';
import { Await, NothingFound } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { dayNumber } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { timeTicks, type DaySpan } from '../lineage/time-axis.ts';
import { EmptyRegister, isEmptyRegister } from './empty-register.tsx';
import { filterOf, isNarrowed, type RegisterAddress } from './filter.ts';
import { Narrowed, RegisterHead, StateFacet } from './register-head.tsx';
import { spanOfDays } from './span-days.ts';
import { SpanFilter } from './span-filter.tsx';
import { TimelineLane } from './timeline-lane.tsx';
import '../styles/register.css';
import '../styles/register-map.css';
import '../styles/register-time.css';

const route = getRouteApi('/register/timeline');

export function TimelineView(): ReactElement {
  const { t, number } = useWords();
  const address = { ...route.useSearch(), kind: 'site' };
  const navigate = route.useNavigate();
  const pages = useRegisterPages(filterOf(address));
  const span = useShownSpan(address);
  useTitle(t('register.timeline'));
  return (
    <div className="page page-wide">
      <RegisterHead view="/register/timeline" address={address} />
      <SpanFilter view="/register/timeline" address={address} />
      <Await query={pages}>
        {({ pages: found }) => {
          const [first] = found;
          if (first !== undefined && isEmptyRegister(first, address)) return <EmptyRegister />;
          const rows = found.flatMap((page) => page.rows);
          return (
            <>
              {first === undefined ? null : (
                <StateFacet view="/register/timeline" address={address} page={first} />
              )}
              <Narrowed view="/register/timeline" address={address} />
              {rows.length > 0 ? (
                <Lanes rows={rows} span={span} />
              ) : isNarrowed(address) ? (
                <NothingFound onClear={() => void navigate({ search: {}, replace: true })} />
              ) : (
                <p className="state">{t('register.none-of-kind')}</p>
              )}
              {first !== undefined && rows.length < first.total ? (
                <button type="button" className="button" onClick={() => void pages.fetchNextPage()}>
                  {t('register.more', { shown: number(rows.length), total: number(first.total) })}
                </button>
              ) : null}
            </>
          );
        }}
      </Await>
    </div>
  );
}

/** The chosen days, else those of all events, else the last years. */
function useShownSpan({ from, to }: RegisterAddress): DaySpan {
  const days = useEventDays().data;
  return useMemo(() => {
    const all = (days === undefined ? null : spanOfDays(days)) ?? {
      from: dayNumber('2019') ?? 0,
      to: dayNumber('2027') ?? 0,
    };
    // Room for the last bar, which is drawn wider than a day.
    const margin = Math.ceil((all.to - all.from) / 60);
    return {
      from: dayNumber(from ?? null) ?? all.from,
      to: dayNumber(to ?? null) ?? all.to + margin,
    };
  }, [days, from, to]);
}

interface LanesProps {
  readonly rows: readonly RecordLine[];
  readonly span: DaySpan;
}

/** Only the lanes near the window are drawn, and only those are asked for. */
function Lanes({ rows, span }: LanesProps): ReactElement {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    setScrollMargin((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 64,
    overscan: 6,
    scrollMargin,
    getItemKey,
    measureElement: heightOf,
  });
  return (
    <section className="timeline" aria-label={t('register.lanes')}>
      <ul className="lane-legend">
        {(['event', 'status', 'response'] as const).map((what) => (
          <li key={what}>
            <span className={`lane-sample lane-${what}`} aria-hidden="true">
              <span className="lane-point" />
            </span>{' '}
            {t(`register.bar-${what}`)}
          </li>
        ))}
        <li>{t('register.bar-length')}</li>
      </ul>
      <Axis span={span} />
      <ol ref={list} className="lanes" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <li
              key={row.id}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className="lane"
              style={{ transform: `translateY(${item.start - scrollMargin}px)` }}
            >
              <TimelineLane row={row} span={span} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const mostTicks = 7;

function Axis({ span }: { readonly span: DaySpan }): ReactElement {
  const { date } = useWords();
  const length = Math.max(1, span.to + 1 - span.from);
  return (
    <div className="lane-axis" aria-hidden="true">
      {timeTicks(span, mostTicks).map((tick) => (
        <span
          key={tick.day}
          className="lane-tick"
          style={{ insetInlineStart: `${((tick.day - span.from) / length) * 100}%` }}
        >
          {date(tick.date)}
        </span>
      ))}
    </div>
  );
}
