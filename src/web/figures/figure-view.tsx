/** One figure: "How do we know?" — the plot, the path of every source to its witness, and the claims with their words. */
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { FigureDetail } from '../../contract/http.ts';
import { useFigure } from '../api/queries.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { axisFor, PlotAxis, PlotRow } from '../parts/interval-plot.tsx';
import { Name } from '../parts/name.tsx';
import { Await } from '../parts/states.tsx';
import { SourceName } from '../parts/source-name.tsx';
import { useTitle } from '../parts/use-title.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { WitnessMark, witnessWords } from '../parts/witness-mark.tsx';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { FigureClaims } from './figure-claims.tsx';
import { figureRows, type FigureRow } from './figure-rows.ts';
import { FigureScope } from './figure-scope.tsx';
import { WitnessTree } from './witness-tree.tsx';
import '../styles/figures.css';

const route = getRouteApi('/figures/$id');

export function FigureView(): ReactElement {
  const { id } = route.useParams();
  const figure = useFigure(id);
  useTitle(figure.data === undefined ? '' : plainName(figure.data.figure.subject));
  return (
    <div className="page">
      <Await query={figure}>{(detail) => <Figure detail={detail} />}</Await>
    </div>
  );
}

function Figure({ detail }: { readonly detail: FigureDetail }): ReactElement {
  const words = useWords();
  const { t } = words;
  const { figure } = detail;
  const rows = figureRows(detail, words);
  return (
    <article className="figure-page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/figures">{t('nav.figures')}</Link> <span aria-hidden="true">/</span> {figure.id}
        </p>
        <h1>
          <Name text={figure.subject} />
        </h1>
        <FigureScope figure={figure} />
        <div className="figure-summary">
          <WitnessMark
            independentOrigins={figure.independentOrigins}
            documents={figure.documents}
            size="large"
          />
          <strong>{witnessWords(figure, words)}</strong>
          <VerdictMark verdict={figure.verdict} />
          <span className="tools">
            <button type="button" className="quiet-button" onClick={() => window.print()}>
              {t('figure.print')}
            </button>
            <ExportButtons
              path={`/api/figures/${encodeURIComponent(figure.id)}`}
              name={`sakkhi-${figure.id}`}
            />
          </span>
        </div>
        <p className="why why-large">{figure.why}</p>
      </header>
      <BigPlot rows={rows} />
      <section aria-labelledby="how-title">
        <h2 id="how-title">{t('figure.how')}</h2>
        <p className="lead">
          {t('figure.how-words', {
            documents: figure.documents,
            origins: figure.textOrigins,
            roots: figure.attributionRoots.length,
            witnesses: figure.independentOrigins,
          })}
        </p>
        <WitnessTree detail={detail} rows={rows} />
      </section>
      <FigureClaims rows={rows} />
    </article>
  );
}

/** Rows of the plot that are drawn; the table below lists every claim. */
const drawnRows = 60;

function BigPlot({ rows }: { readonly rows: readonly FigureRow[] }): ReactElement {
  const { t } = useWords();
  const axis = axisFor(rows, 5);
  return (
    <figure className="big-plot">
      <figcaption>
        {t('figure.plot')} {axis?.isLog === true ? t('plot.log') : ''}
      </figcaption>
      <ul>
        {rows.slice(0, drawnRows).map((row) => (
          <li key={row.key} className={row.supports ? 'plot-line' : 'plot-line plot-line-denied'}>
            <Link
              to="/sources/$sha256"
              params={{ sha256: row.claim.source.sha256 }}
              search={{ claim: row.claim.id }}
              className="plot-source"
            >
              <SourceName source={row.claim.source} />
            </Link>
            {axis === null || row.bound === 'vague' ? (
              <span className="plot-none">{t('plot.no-number')}</span>
            ) : (
              <PlotRow value={row} axis={axis} />
            )}
            <span className="plot-words">
              {row.inWords}
              {row.supports ? null : (
                <span className="chip-modality">
                  {' '}
                  {t(row.claim.modality === 'denied' ? 'modality.denied' : 'figure.no-support')}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {axis === null ? null : (
        <div className="plot-line" aria-hidden="true">
          <span />
          <PlotAxis axis={axis} />
          <span />
        </div>
      )}
      {rows.length > drawnRows ? (
        <p className="fine-print">{t('figures.more-values', { n: rows.length - drawnRows })}</p>
      ) : null}
    </figure>
  );
}
