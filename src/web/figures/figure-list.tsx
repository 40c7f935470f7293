/** The figures as cards: subject and reason, plot, witnesses. Only those near the window are drawn and fetched. */
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { FigureLine } from '../../contract/lines.ts';
import { useFigure } from '../api/queries.ts';
import { heightOf } from '../parts/measure.ts';
import { axisFor } from '../../charts/index.ts';
import { PlotAxis, PlotRow } from '../parts/interval-plot.tsx';
import { Name } from '../parts/name.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { WitnessMark, witnessWords } from '../parts/witness-mark.tsx';
import { useWords } from '../words/use-words.ts';
import { figureRows, type FigureRow } from './figure-rows.ts';
import { FigureScope } from './figure-scope.tsx';

export function FigureList({ figures }: { readonly figures: readonly FigureLine[] }): ReactElement {
  const list = useRef<HTMLOListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    setScrollMargin((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const getItemKey = useCallback((index: number) => figures[index]?.id ?? index, [figures]);
  const virtualizer = useWindowVirtualizer({
    count: figures.length,
    estimateSize: () => 150,
    overscan: 6,
    scrollMargin,
    getItemKey,
    measureElement: heightOf,
  });
  return (
    <ol ref={list} className="figure-list" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => {
        const figure = figures[item.index];
        if (figure === undefined) return null;
        return (
          <li
            key={figure.id}
            ref={virtualizer.measureElement}
            data-index={item.index}
            aria-setsize={figures.length}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start - scrollMargin}px)` }}
          >
            <FigureCard figure={figure} />
          </li>
        );
      })}
    </ol>
  );
}

function FigureCard({ figure }: { readonly figure: FigureLine }): ReactElement {
  const words = useWords();
  return (
    <article className="figure-card" aria-labelledby={`figure-${figure.id}`}>
      <div className="figure-card-words">
        <h2 id={`figure-${figure.id}`}>
          <Link to="/figures/$id" params={{ id: figure.id }}>
            <Name text={figure.subject} />
          </Link>
        </h2>
        <FigureScope figure={figure} />
        <p className="why">{figure.why}</p>
      </div>
      <SmallPlot figure={figure} />
      <div className="figure-card-weight">
        <VerdictMark verdict={figure.verdict} />
        <WitnessMark
          independentOrigins={figure.independentOrigins}
          documents={figure.documents}
          figureId={figure.id}
        />
        <span className="fine-print" aria-hidden="true">
          {witnessWords(figure, words)}
        </span>
      </div>
    </article>
  );
}

/** Values shown in the small plot; the figure's own page shows every source. */
const shownValues = 5;

function SmallPlot({ figure }: { readonly figure: FigureLine }): ReactElement {
  const words = useWords();
  const detail = useFigure(figure.id).data;
  if (detail === undefined) return <div className="small-plot" />;
  const rows = figureRows(detail, words);
  const axis = axisFor(rows, 3);
  const values = distinctValues(rows);
  return (
    <div className="small-plot">
      {values.slice(0, shownValues).map(({ row, count }) => (
        <div key={row.key} className="small-plot-row">
          {axis === null || row.bound === 'vague' ? <span /> : <PlotRow values={[row]} axis={axis} />}
          <span className="small-plot-value">
            {row.inWords}
            {count > 1 ? <span className="fine-print"> ×{words.number(count)}</span> : null}
          </span>
        </div>
      ))}
      {values.length > shownValues ? (
        <p className="fine-print">{words.t('figures.more-values', { n: values.length - shownValues })}</p>
      ) : null}
      {axis === null ? null : (
        <div className="small-plot-row">
          <PlotAxis axis={axis} />
          <span />
        </div>
      )}
    </div>
  );
}

function distinctValues(rows: readonly FigureRow[]): { readonly row: FigureRow; readonly count: number }[] {
  const found = new Map<string, { row: FigureRow; count: number }>();
  for (const row of rows) {
    const key = `${row.inWords}|${row.supports}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { row, count: 1 });
    else known.count += 1;
  }
  return [...found.values()];
}
